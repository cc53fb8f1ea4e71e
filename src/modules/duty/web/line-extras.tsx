import type { ReactNode } from 'react';
import { findParameter } from '../../../kernel/parameters.ts';
import { CheckboxField, formatMoney, formatPlainDate, TextField, useUi } from '../../../ui/index.ts';
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

/** What a fact that is ticked needs. */
function useTick() {
  const { field, onPatch } = useExtras();
  const word = useDutyWords();
  return (name: 'personalUse' | 'gift' | 'specifiedLowValue') => {
    const { value, onChange: _text, ...common } = field(name);
    return {
      ...common,
      label: word(`duty.extra.${name}`),
      checked: value === 'yes',
      onChange: (checked: boolean) => onPatch({ [name]: checked ? 'yes' : null }),
    };
  };
}

function OtherFields(): ReactNode {
  const { field } = useExtras();
  const word = useDutyWords();
  const tick = useTick();
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
      <SellerFields />
    </fieldset>
  );
}

const SELLER_LIMIT = 'threshold.specified-low-value';

/** Consumption Tax Act, FY2026 amendment: asked for from the day on which the rule stands, or where it is stated. */
function SellerFields(): ReactNode {
  const { texts, reference, field } = useExtras();
  const { language } = useUi();
  const word = useDutyWords();
  const tick = useTick();
  const rule = findParameter(reference.parameters, SELLER_LIMIT);
  const stated = Boolean(texts.specifiedLowValue || texts.sellerRegistration);
  if (rule?.value == null && !stated) return null;
  const limit = rule?.value ? formatMoney({ amount: rule.value, currency: reference.ownCurrency }) : undefined;
  const from = rule && formatPlainDate(rule.from, language);
  return (
    <>
      <CheckboxField
        {...tick('specifiedLowValue')}
        help={limit && from ? word('duty.extra.specifiedLowValueHelp', { from, limit }) : undefined}
      />
      {stated && (
        <TextField {...field('sellerRegistration')} label={word('duty.extra.sellerRegistration')} mono maxLength={40} />
      )}
    </>
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
