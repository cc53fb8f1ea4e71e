import type { ReactNode } from 'react';
import type { Refusal } from '../../../kernel/refusal.ts';
import { DateField, NumberField, refusalText, SelectField, useCodeList, useUi } from '../../../ui/index.ts';
import { SCHEMES } from '../contract.ts';
import styles from './calculator.module.css';
import type { CalculatorForm } from './calculator-form.ts';
import { useDutyWords } from './words.ts';

/** Day, delivery term, currency and the costs of the whole consignment. */
export function CalculatorHeader(props: {
  readonly form: CalculatorForm;
  readonly refusals: readonly Refusal[];
  readonly onChange: (form: CalculatorForm) => void;
}): ReactNode {
  const { form, refusals, onChange } = props;
  const { language } = useUi();
  const word = useDutyWords();
  const terms = useCodeList('price-terms');
  const currencies = useCodeList('currencies');
  const set = (changes: Partial<CalculatorForm>): void => onChange({ ...form, ...changes });
  const errorAt = (field: string): string | undefined => {
    const found = refusals.find(({ pointer }) => pointer === `/${field}` || pointer.startsWith(`/${field}/`));
    return found && refusalText(found, language);
  };
  const term = terms.rows.find(({ code }) => code === form.terms);
  const cost = (name: 'freight' | 'insurance'): ReactNode => (
    <Cost name={name} form={form} isIncluded={term?.[`${name}_included`] === 'yes'} error={errorAt(name)} set={set} />
  );
  return (
    <fieldset className={styles.card}>
      <legend>{word('duty.calc.consignment')}</legend>
      <div className={styles.fields}>
        <SelectField
          label={word('duty.calc.terms')}
          value={form.terms}
          options={terms.options}
          placeholder={word('duty.calc.termsNone')}
          onChange={(value) => set({ terms: value })}
          error={errorAt('terms')}
        />
        <SelectField
          label={word('duty.calc.priceCurrency')}
          value={form.currency}
          options={currencies.options}
          onChange={(value) => set({ currency: value, freightCurrency: value, insuranceCurrency: value })}
          help={word('duty.calc.rateWeek')}
        />
      </div>
      {cost('freight')}
      {cost('insurance')}
      <DateField
        label={word('duty.calc.asOf')}
        size={18}
        value={form.asOf}
        onChange={(value) => set({ asOf: value })}
        error={errorAt('asOf')}
        help={word('duty.calc.asOfHelp')}
      />
      <SchemeFields form={form} set={set} errorAt={errorAt} />
    </fieldset>
  );
}

/** General rates unless another way is asked for. */
function SchemeFields(props: {
  readonly form: CalculatorForm;
  readonly set: (changes: Partial<CalculatorForm>) => void;
  readonly errorAt: (field: string) => string | undefined;
}): ReactNode {
  const { form, set, errorAt } = props;
  const word = useDutyWords();
  return (
    <div className={styles.fields}>
      <SelectField
        label={word('duty.scheme.way')}
        value={form.scheme}
        options={SCHEMES.map((scheme) => ({ value: scheme, label: word(`duty.scheme.${scheme}`) }))}
        onChange={(value) => set({ scheme: SCHEMES.find((scheme) => scheme === value) ?? 'general' })}
        error={errorAt('scheme')}
      />
      {form.scheme !== 'general' && (
        <NumberField
          label={word('duty.scheme.linked')}
          value={form.linkedValue}
          unit="JPY"
          onChange={(linkedValue) => set({ linkedValue })}
          error={errorAt('linkedValueJpy')}
          help={word('duty.scheme.linkedHelp')}
        />
      )}
    </div>
  );
}

function Cost(props: {
  readonly name: 'freight' | 'insurance';
  readonly form: CalculatorForm;
  readonly isIncluded: boolean;
  readonly error: string | undefined;
  readonly set: (changes: Partial<CalculatorForm>) => void;
}): ReactNode {
  const { name, form, set } = props;
  const word = useDutyWords();
  const { options } = useCodeList('currencies');
  return (
    <div className={styles.money}>
      <NumberField
        label={word(`duty.calc.${name}`)}
        value={form[name]}
        onChange={(value) => set({ [name]: value })}
        error={props.error}
        help={word(props.isIncluded ? 'duty.calc.included' : 'duty.calc.added')}
      />
      <SelectField
        label={word('duty.calc.currency')}
        value={form[`${name}Currency`]}
        options={options.map(({ value }) => ({ value, label: value }))}
        onChange={(value) => set({ [`${name}Currency`]: value })}
      />
    </div>
  );
}
