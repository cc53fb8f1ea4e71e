import type { ReactNode } from 'react';
import { Button, TextField } from '../../../ui/index.ts';
import { BILL_LIMIT } from '../content-schema.ts';
import { formListOf } from './form-list-acts.ts';
import { fieldIdOf } from './header-fields.ts';
import type { FormPatch, FormText } from './pointer-form.ts';
import styles from './trade.module.css';
import { useText, useWordOf } from './words.ts';

const LIST = 'transport/billNumbers';

type BillNumbersProps = {
  readonly header: FormText;
  readonly onChange: (patch: FormPatch) => void;
  readonly errorOf: (pointer: string) => string | undefined;
};

/** One consignment may stand on several bills. Enter in the last field begins the next one. */
export function BillNumbers({ header, onChange, errorOf }: BillNumbersProps): ReactNode {
  const say = useText();
  const wordOf = useWordOf('declaration.field');
  const { places, add, remove } = formListOf({ form: header, list: LIST, under: '', onPatch: onChange });
  const shown = places.length > 0 ? places : [0];
  const isFull = shown.length >= BILL_LIMIT;
  const isBlank = (header[`${LIST}/${shown.at(-1)}`] ?? '').trim() === '';
  const next = (): void => {
    if (!isFull && !isBlank) add([{ '': '' }], '');
  };
  const label = wordOf('transport.billNumbers');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut; the button does the same
    <div
      className={styles.bills}
      id={fieldIdOf(LIST)}
      tabIndex={-1}
      onKeyDown={(event) => {
        const isPlain = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing;
        if (!isPlain || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        next();
      }}
    >
      {shown.map((place) => (
        <div key={place} className={styles.bill}>
          <TextField
            id={fieldIdOf(`${LIST}/${place}`)}
            label={place === 0 ? label : say('declaration.bills.nth', { place: place + 1 })}
            value={header[`${LIST}/${place}`] ?? ''}
            onChange={(text) => onChange({ [`${LIST}/${place}`]: text })}
            error={errorOf(`/${LIST}/${place}`) ?? (place === 0 ? errorOf(`/${LIST}`) : undefined)}
            required={place === 0}
            mono
            maxLength={35}
          />
          {shown.length > 1 && (
            <Button
              size="small"
              tone="quiet"
              icon="trash"
              label={say('declaration.bills.remove', { place: place + 1 })}
              onPress={() => remove(place)}
            />
          )}
        </div>
      ))}
      <Button size="small" tone="quiet" icon="add" disabled={isFull || isBlank} onPress={next}>
        {say('declaration.bills.add', { most: BILL_LIMIT })}
      </Button>
    </div>
  );
}
