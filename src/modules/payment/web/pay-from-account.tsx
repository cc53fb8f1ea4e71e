import { type ReactNode, useState } from 'react';
import { ConfirmDialog, formatMoney, ProblemBanner, SelectField } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { useMyAccounts } from './data-account.ts';
import { usePaymentText } from './words.ts';

/** Pays a sum that is due from one of the trader's own accounts; the first is proposed. */
export function PayFromAccount(props: {
  readonly title: string;
  readonly amount: string;
  readonly error: unknown;
  readonly onPay: (accountNumber: string) => Promise<unknown>;
  readonly onClose: () => void;
}): ReactNode {
  const { title, amount, error, onPay, onClose } = props;
  const say = usePaymentText();
  const accounts = useMyAccounts(true).data ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const accountNumber = chosen ?? accounts[0]?.accountNumber ?? '';
  const confirm = async (): Promise<void> => {
    const isPaid = await onPay(accountNumber).then(
      () => true,
      () => false,
    );
    if (isPaid) onClose();
  };
  return (
    <ConfirmDialog
      title={title}
      confirmLabel={say('payment.pay.confirm', { total: formatMoney({ amount, currency: 'JPY' }) })}
      isOpen
      onClose={onClose}
      onConfirm={confirm}
    >
      <div className={layout.form}>
        <p>{say('payment.pay.text')}</p>
        <SelectField
          label={say('payment.pay.account')}
          value={accountNumber}
          onChange={setChosen}
          required
          options={accounts.map((each) => ({
            value: each.accountNumber,
            label: `${each.bank} ${each.accountNumber} (${each.holder})`,
          }))}
        />
        <ProblemBanner error={error} />
      </div>
    </ConfirmDialog>
  );
}
