import { type ReactNode, useMemo, useState } from 'react';
import {
  ComboField,
  ConfirmDialog,
  DateField,
  errorAt,
  groupDigits,
  NumberField,
  type Option,
  ProblemBanner,
  refusalsOf,
  SelectField,
  TextField,
  useUi,
} from '../../../../ui/index.ts';
import type { WireQuota, WireQuotaCertificate } from '../../contract.ts';
import { useTariffWords } from '../words.ts';
import styles from './quota.module.css';
import { type CertificateInput, holdersIn, useIssue } from './quota-data.ts';

const EMPTY = { quota: '', holderCode: '', quantity: '', number: '', validFrom: '', validTo: '' };
type Form = typeof EMPTY;
const NEEDED: readonly (keyof Form)[] = ['quota', 'holderCode', 'quantity'];
const isMissing = (form: Form, name: keyof Form): boolean => NEEDED.includes(name) && form[name].trim() === '';

/** What is left empty is left to the server: a number is drawn, the days are today and the end of the period. */
const filled = (form: Form): CertificateInput => {
  const { number, validFrom, validTo, ...always } = form;
  return { ...always, ...(number && { number }), ...(validFrom && { validFrom }), ...(validTo && { validTo }) };
};

/** The ministry's allotment is entered; what the quota no longer holds is refused with what is left. */
export function IssueDialog(props: {
  readonly quotas: readonly WireQuota[];
  readonly onClose: () => void;
  readonly onIssued: (certificate: WireQuotaCertificate) => void;
}): ReactNode {
  const word = useTariffWords();
  const { language } = useUi();
  const issue = useIssue();
  const [form, setForm] = useState<Form>(EMPTY);
  const [asked, setAsked] = useState(false);
  const chosen = props.quotas.find(({ quota }) => quota === form.quota);
  const bind = (name: keyof Form) => ({
    label: word(`tariff.quota.field.${name}`),
    value: form[name],
    onChange: (value: string) => setForm((now) => ({ ...now, [name]: value })),
    error:
      asked && isMissing(form, name)
        ? word('tariff.quota.field.missing')
        : errorAt(refusalsOf(issue.error), `/${name}`, language),
  });
  const left = chosen && { left: groupDigits(chosen.available), unit: chosen.unit };
  const confirm = async (): Promise<void> => {
    setAsked(true);
    if (NEEDED.some((name) => isMissing(form, name))) return;
    await issue.mutateAsync(filled(form)).then(props.onIssued, () => undefined);
  };
  return (
    <ConfirmDialog
      title={word('tariff.quota.issue')}
      confirmLabel={word('tariff.quota.issue')}
      isOpen
      onClose={props.onClose}
      onConfirm={confirm}
    >
      <div className={styles.form}>
        <ProblemBanner error={issue.error} />
        <SelectField
          {...bind('quota')}
          options={props.quotas.map(({ quota, name }) => ({ value: quota, label: name[language] }))}
          placeholder={word('tariff.quota.field.quota.choose')}
          help={left && word('tariff.quota.issue.left', left)}
          required
        />
        <HolderField {...bind('holderCode')} />
        <NumberField {...bind('quantity')} unit={chosen?.unit} required />
        <TextField {...bind('number')} help={word('tariff.quota.field.number.help')} mono maxLength={40} />
        <div className={styles.pair}>
          <DateField {...bind('validFrom')} help={word('tariff.quota.field.validFrom.help')} />
          <DateField {...bind('validTo')} help={word('tariff.quota.field.validTo.help')} />
        </div>
      </div>
    </ConfirmDialog>
  );
}

/** Found by name or code; the name is shown, the code is sent. */
function HolderField(props: {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (code: string) => void;
}): ReactNode {
  const { language } = useUi();
  const [name, setName] = useState('');
  const holders = useMemo(() => holdersIn(language), [language]);
  const choose = (code: string, option: Option | null): void => {
    setName(option?.label ?? '');
    props.onChange(code);
  };
  return <ComboField {...props} display={name} search={holders} onChange={choose} required />;
}
