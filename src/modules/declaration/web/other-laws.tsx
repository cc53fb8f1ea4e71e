import type { ReactNode } from 'react';
import { Button, SelectField, TextField, useCodeList } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { formListOf } from './form-list-acts.ts';
import { type FormLine, setField } from './form-state.ts';
import { fieldIdOf } from './header-fields.ts';
import { patched } from './pointer-form.ts';
import styles from './trade.module.css';
import { useText } from './words.ts';

type OtherLawsProps = {
  readonly index: number;
  readonly line: FormLine;
  readonly onChange: (line: FormLine) => void;
  readonly lawsAsked: readonly string[];
  readonly errorOf: (pointer: string) => string | undefined;
};

const PLACES = 20;

/** Customs Act Art. 70: for each other law either the number of its certificate, or why it does not apply. */
export function OtherLaws(props: OtherLawsProps): ReactNode {
  const { index, line, onChange, lawsAsked, errorOf } = props;
  const say = useText();
  const { places, add, remove } = formListOf({
    form: line,
    list: 'otherLaws',
    under: `items/${index}/`,
    onPatch: (patch) => onChange(patched(line, patch)),
  });
  const named = places.map((place) => line[`otherLaws/${place}/law`]);
  const missing = lawsAsked.filter((law) => !named.includes(law));
  const name = (laws: readonly string[], focus: string): void =>
    add(
      laws.map((law) => ({ law })),
      focus,
    );
  const wrong = errorOf(`/items/${index}/otherLaws`);
  return (
    <fieldset className={styles.laws} id={fieldIdOf(`items/${index}/otherLaws`)} tabIndex={-1}>
      <legend>{say('declaration.laws')}</legend>
      {wrong && <p className={styles.wrong}>{wrong}</p>}
      {places.map((place) => (
        <OtherLaw key={place} {...props} place={place} onRemove={() => remove(place)} />
      ))}
      <div className={layout.row}>
        {missing.length > 0 && (
          <Button size="small" icon="add" onPress={() => name(missing, 'certificate/number')}>
            {say('declaration.laws.addAsked', { laws: missing.join(', ') })}
          </Button>
        )}
        <Button
          size="small"
          tone="quiet"
          icon="add"
          disabled={places.length >= PLACES}
          onPress={() => name([''], 'law')}
        >
          {say('declaration.laws.add')}
        </Button>
      </div>
    </fieldset>
  );
}

function OtherLaw(props: OtherLawsProps & { readonly place: number; readonly onRemove: () => void }): ReactNode {
  const { index, line, onChange, errorOf, place, onRemove } = props;
  const say = useText();
  const options = useCodeList('laws').options;
  const at = (name: string) => ({
    id: fieldIdOf(`items/${index}/otherLaws/${place}/${name}`),
    value: line[`otherLaws/${place}/${name}`] ?? '',
    onChange: (text: string) => onChange(setField(line, `otherLaws/${place}/${name}`, text)),
    error: errorOf(`/items/${index}/otherLaws/${place}/${name}`),
  });
  const whole = errorOf(`/items/${index}/otherLaws/${place}`);
  return (
    <div className={styles.law}>
      <SelectField {...at('law')} label={say('declaration.laws.law')} options={options} placeholder="—" />
      <TextField {...at('certificate/type')} label={say('declaration.laws.type')} mono maxLength={10} />
      <TextField {...at('certificate/number')} label={say('declaration.laws.number')} mono maxLength={60} />
      <TextField {...at('notApplicable')} label={say('declaration.laws.notApplicable')} maxLength={200} />
      <Button size="small" tone="quiet" icon="trash" label={say('declaration.laws.remove')} onPress={onRemove} />
      {whole && <p className={styles.wrong}>{whole}</p>}
    </div>
  );
}
