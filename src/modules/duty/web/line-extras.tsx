import type { ReactNode } from 'react';
import { CheckboxField, TextField, useUi } from '../../../ui/index.ts';
import { remediesOn } from '../domain/remedy/remedy.ts';
import { ClaimFields } from './claim-fields.tsx';
import { ExciseFields } from './excise-fields.tsx';
import { ExtrasContext, type ExtrasDesk, useExtras } from './extra-field.ts';
import styles from './line-extras.module.css';
import { ReliefFields } from './relief-fields.tsx';
import { useDutyWords } from './words.ts';

/** Preference, excises, exporter, quota, own use and relief of one line; the same in calculator and declaration. */
export function LineExtras(desk: ExtrasDesk): ReactNode {
  return (
    <ExtrasContext value={desk}>
      <div className={styles.extras}>
        <ClaimFields />
        <ExciseFields />
        <OtherFields />
        <ReliefFields />
      </div>
    </ExtrasContext>
  );
}

function OtherFields(): ReactNode {
  const { field, onPatch } = useExtras();
  const word = useDutyWords();
  const tick = (name: 'personalUse' | 'gift') => {
    const { value, onChange: _text, ...common } = field(name);
    return {
      ...common,
      label: word(`duty.extra.${name}`),
      checked: value === 'yes',
      onChange: (checked: boolean) => onPatch({ [name]: checked ? 'yes' : null }),
    };
  };
  return (
    <fieldset className={styles.part}>
      <legend>{word('duty.extra.others')}</legend>
      <div className={styles.fields}>
        <ExporterField />
        <TextField
          {...field('quota/certificate', 'quota')}
          label={word('duty.extra.quota')}
          help={word('duty.extra.quotaHelp')}
          mono
          maxLength={40}
        />
      </div>
      <CheckboxField {...tick('personalUse')} help={word('duty.extra.personalUseHelp')} />
      <CheckboxField {...tick('gift')} />
    </fieldset>
  );
}

/** Asked for where a measure on the goods is set by exporter; the measures are named. */
function ExporterField(): ReactNode {
  const { code, origin, reference, texts, field } = useExtras();
  const { language } = useUi();
  const word = useDutyWords();
  const remedies = remediesOn(reference.remedies, { code, origin }).filter(({ exporters }) => exporters.length > 0);
  if (remedies.length === 0 && !texts.exporter) return null;
  const names = remedies.flatMap(({ exporters }) => exporters.flatMap(({ names: known }) => known[0] ?? []));
  const measures = remedies.map(({ name }) => name[language]).join(', ');
  return (
    <TextField
      {...field('exporter')}
      label={word('duty.extra.exporter')}
      maxLength={200}
      help={remedies.length > 0 ? word('duty.extra.exporterHelp', { measures, names: names.join(', ') }) : undefined}
    />
  );
}
