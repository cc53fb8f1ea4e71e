import { type ReactNode, useId } from 'react';
import { DateField, Icon, NumberField, SelectField, TextAreaField, TextField } from '../../../ui/index.ts';
import { FULL_WEIGHT } from '../contract.ts';
import styles from './rule-form.module.css';
import type { RuleFault, RuleField, RuleForm } from './rule-form-model.ts';
import { useRiskWords } from './words.ts';

export const CEL_FIELD = 'rule-cel';

/** The text of a rule. The condition is read while it is typed; other fields complain once they were left. */
export function RuleFormFields(props: {
  readonly form: RuleForm;
  readonly isNew: boolean;
  readonly onChange: (field: RuleField, value: string) => void;
  readonly errorOf: (field: RuleField) => string | undefined;
}): ReactNode {
  const { form, isNew, onChange, errorOf } = props;
  const word = useRiskWords();
  const id = useId();
  const field = (name: RuleField) => ({
    id: name === 'cel' ? CEL_FIELD : `${id}-${name}`,
    value: form[name],
    onChange: (value: string) => onChange(name, value),
    error: errorOf(name),
  });
  return (
    <div className={styles.form}>
      {isNew && (
        <TextField
          {...field('name')}
          label={word('risk.rule.name')}
          help={word('risk.rule.name.help')}
          maxLength={80}
          required
          autoFocus
        />
      )}
      <div className={styles.cel}>
        <TextAreaField
          {...field('cel')}
          label={word('risk.rule.cel')}
          help={word('risk.rule.cel.help')}
          rows={6}
          required
        />
        {form.cel.trim() !== '' && !errorOf('cel') && (
          <p className={styles.good} role="status">
            <Icon name="check" size={16} />
            {word('risk.rule.cel.ok')}
          </p>
        )}
      </div>
      <div className={styles.row}>
        <TextAreaField
          {...field('reasonJa')}
          label={word('risk.rule.reasonJa')}
          help={word('risk.rule.reason.help')}
          maxLength={400}
          required
        />
        <TextAreaField {...field('reasonEn')} label={word('risk.rule.reasonEn')} maxLength={400} required />
      </div>
      <Effect field={field} />
    </div>
  );
}

type FieldOf = (name: RuleField) => {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
};

/** What a hit calls for, with which weight, and on which days. */
function Effect({ field }: { readonly field: FieldOf }): ReactNode {
  const word = useRiskWords();
  return (
    <div className={styles.row}>
      <SelectField
        {...field('category')}
        label={word('risk.rule.category')}
        options={(['2', '3'] as const).map((value) => ({ value, label: word(`risk.category.${value}`) }))}
      />
      <NumberField
        {...field('weight')}
        label={word('risk.rule.weight')}
        help={word('risk.rule.weight.help', { full: FULL_WEIGHT })}
      />
      <DateField {...field('activeFrom')} label={word('risk.rule.from')} help={word('risk.rule.from.help')} />
      <DateField {...field('activeTo')} label={word('risk.rule.to')} help={word('risk.rule.to.help')} />
    </div>
  );
}

export function faultText(fault: RuleFault, word: ReturnType<typeof useRiskWords>): string {
  if (fault.kind === 'cel') {
    const { kind, position, detail } = fault.fault;
    return word(`risk.cel.${kind}`, { position: kind === 'too-long' ? position : position + 1, detail });
  }
  if (fault.kind === 'missing') return word('risk.rule.missing');
  return word(fault.kind === 'weight' ? 'risk.rule.weight.wrong' : 'risk.rule.date.wrong');
}
