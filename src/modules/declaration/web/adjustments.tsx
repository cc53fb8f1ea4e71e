import type { ReactNode } from 'react';
import { Button, ComboField, NumberField, SelectField, useUi } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { ADJUSTMENT_KINDS, ADJUSTMENT_LIMIT, ADJUSTMENTS } from '../../valuation/contract.ts';
import { useCodeSearch } from './code-lists.ts';
import { formListOf } from './form-list-acts.ts';
import { fieldIdOf } from './header-fields.ts';
import type { FormPatch, FormText } from './pointer-form.ts';
import styles from './trade.module.css';
import { useText } from './words.ts';

const LIST = 'adjustments';

type AdjustmentsProps = {
  /** The header, or one line. */
  readonly form: FormText;
  /** `items/3/` for a line, nothing for the header. */
  readonly under: string;
  /** In which a new amount is probably stated. */
  readonly currency: string;
  readonly onPatch: (patch: FormPatch) => void;
  readonly errorOf: (pointer: string) => string | undefined;
};

/** Customs Tariff Act Art. 4: what is added to the price paid, and what is taken from it when separately known. */
export function Adjustments(props: AdjustmentsProps): ReactNode {
  const { under, currency, errorOf } = props;
  const say = useText();
  const { places, add, remove } = formListOf({ ...props, list: LIST });
  const wrong = errorOf(`/${under}${LIST}`);
  return (
    <fieldset className={styles.laws} id={fieldIdOf(under + LIST)} tabIndex={-1}>
      <legend>{say('declaration.adjustments')}</legend>
      {under === '' && <p className={layout.quiet}>{say('declaration.adjustments.shared')}</p>}
      {wrong && <p className={styles.wrong}>{wrong}</p>}
      {places.map((place) => (
        <Adjustment key={place} {...props} place={place} onRemove={() => remove(place)} />
      ))}
      <Button
        size="small"
        tone="quiet"
        icon="add"
        disabled={places.length >= ADJUSTMENT_LIMIT}
        onPress={() => add([{ kind: '', amount: '', currency }], 'kind')}
      >
        {say('declaration.adjustments.add')}
      </Button>
    </fieldset>
  );
}

function Adjustment(props: AdjustmentsProps & { readonly place: number; readonly onRemove: () => void }): ReactNode {
  const { form, under, onPatch, errorOf, place, onRemove } = props;
  const say = useText();
  const { language } = useUi();
  const currencies = useCodeSearch('currencies');
  const at = (name: string) => {
    const pointer = `${LIST}/${place}/${name}`;
    return {
      id: fieldIdOf(under + pointer),
      value: form[pointer] ?? '',
      onChange: (text: string) => onPatch({ [pointer]: text }),
      error: errorOf(`/${under}${pointer}`),
    };
  };
  const kinds = ADJUSTMENT_KINDS.map((kind) => {
    const { sign, words } = ADJUSTMENTS[kind];
    return { value: kind, label: `${sign > 0 ? '+' : '−'} ${words[language]}` };
  });
  const whole = errorOf(`/${under}${LIST}/${place}`);
  return (
    <div className={styles.adjustment}>
      <SelectField
        {...at('kind')}
        label={say('declaration.adjustments.kind')}
        options={kinds}
        placeholder="—"
        required
      />
      <NumberField {...at('amount')} label={say('declaration.adjustments.amount')} required />
      <ComboField
        {...at('currency')}
        label={say('declaration.adjustments.currency')}
        search={currencies}
        allowFree
        mono
        required
      />
      <Button
        size="small"
        tone="quiet"
        icon="trash"
        label={say('declaration.adjustments.remove', { place: place + 1 })}
        onPress={onRemove}
      />
      {whole && <p className={styles.wrong}>{whole}</p>}
    </div>
  );
}
