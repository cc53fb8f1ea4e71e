import { type ReactNode, useState } from 'react';
import {
  type BoundField,
  ComboField,
  ConfirmDialog,
  DateField,
  groupDigits,
  NumberField,
  type Option,
  SelectField,
  TextField,
  useTextForm,
  useUi,
} from '../../../../ui/index.ts';
import { useTraderSearch } from '../../../registry/web/index.ts';
import type { WireQuota, WireQuotaCertificate } from '../../contract.ts';
import { useTariffWords } from '../words.ts';
import styles from './quota.module.css';
import { type CertificateInput, useIssue } from './quota-data.ts';

const EMPTY = { quota: '', holderCode: '', quantity: '', number: '', validFrom: '', validTo: '' };
type Form = typeof EMPTY;

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
  const form = useTextForm({ start: EMPTY, needed: ['quota', 'holderCode', 'quantity'], error: issue.error });
  const chosen = props.quotas.find(({ quota }) => quota === form.values.quota);
  const bind = (name: keyof Form) => ({ ...form.bind(name), label: word(`tariff.quota.field.${name}`) });
  const left = chosen && { left: groupDigits(chosen.available), unit: chosen.unit };
  const confirm = async (): Promise<void> => {
    await form.send(async (values) => props.onIssued(await issue.mutateAsync(filled(values))));
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
        {form.problem}
        <SelectField
          {...bind('quota')}
          options={props.quotas.map(({ quota, name }) => ({ value: quota, label: name[language] }))}
          placeholder={word('tariff.quota.field.quota.choose')}
          help={left && word('tariff.quota.issue.left', left)}
        />
        <HolderField {...bind('holderCode')} />
        <NumberField {...bind('quantity')} unit={chosen?.unit} />
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
function HolderField(props: BoundField & { readonly label: string }): ReactNode {
  const [name, setName] = useState('');
  const holders = useTraderSearch('code');
  const choose = (code: string, option: Option | null): void => {
    setName(option?.label ?? '');
    props.onChange(code);
  };
  return <ComboField {...props} display={name} search={holders} onChange={choose} />;
}
