import type { ReactNode } from 'react';
import { Button, SelectField, TextField } from '../../../ui/index.ts';
import { useCodeOptions } from './code-lists.ts';
import { type FormLine, setField } from './form-state.ts';
import { fieldIdOf } from './header-fields.ts';
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
  const used = Array.from({ length: PLACES }, (_, place) => place).filter((place) =>
    Object.keys(line).some((pointer) => pointer.startsWith(`otherLaws/${place}/`)),
  );
  const named = used.map((place) => line[`otherLaws/${place}/law`]);
  const missing = lawsAsked.filter((law) => !named.includes(law));
  const add = (laws: readonly string[]): void => {
    const start = (used.at(-1) ?? -1) + 1;
    const made = laws.map((law, step): [string, string] => [`otherLaws/${start + step}/law`, law]);
    onChange({ ...line, ...Object.fromEntries(made) });
  };
  const wrong = errorOf(`/items/${index}/otherLaws`);
  return (
    <fieldset className={styles.laws} id={fieldIdOf(`items/${index}/otherLaws`)} tabIndex={-1}>
      <legend>{say('declaration.laws')}</legend>
      {wrong && <p className={styles.wrong}>{wrong}</p>}
      {used.map((place) => (
        <OtherLaw key={place} {...props} place={place} />
      ))}
      <div className={styles.row}>
        {missing.length > 0 && (
          <Button size="small" icon="add" onPress={() => add(missing)}>
            {say('declaration.laws.addAsked', { laws: missing.join(', ') })}
          </Button>
        )}
        <Button size="small" tone="quiet" icon="add" disabled={used.length >= PLACES} onPress={() => add([''])}>
          {say('declaration.laws.add')}
        </Button>
      </div>
    </fieldset>
  );
}

function OtherLaw(props: OtherLawsProps & { readonly place: number }): ReactNode {
  const { index, line, onChange, errorOf, place } = props;
  const say = useText();
  const options = useCodeOptions('laws');
  const at = (name: string) => ({
    id: fieldIdOf(`items/${index}/otherLaws/${place}/${name}`),
    value: line[`otherLaws/${place}/${name}`] ?? '',
    onChange: (text: string) => onChange(setField(line, `otherLaws/${place}/${name}`, text)),
    error: errorOf(`/items/${index}/otherLaws/${place}/${name}`),
  });
  const remove = (): void => {
    const kept = Object.entries(line).filter(([pointer]) => !pointer.startsWith(`otherLaws/${place}/`));
    onChange(Object.fromEntries(kept));
  };
  const whole = errorOf(`/items/${index}/otherLaws/${place}`);
  return (
    <div className={styles.law}>
      <SelectField {...at('law')} label={say('declaration.laws.law')} options={options} placeholder="—" />
      <TextField {...at('certificate/type')} label={say('declaration.laws.type')} mono maxLength={10} />
      <TextField {...at('certificate/number')} label={say('declaration.laws.number')} mono maxLength={60} />
      <TextField {...at('notApplicable')} label={say('declaration.laws.notApplicable')} maxLength={200} />
      <Button size="small" tone="quiet" icon="trash" label={say('declaration.laws.remove')} onPress={remove} />
      {whole && <p className={styles.wrong}>{whole}</p>}
    </div>
  );
}
