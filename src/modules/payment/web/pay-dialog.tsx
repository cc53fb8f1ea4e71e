import { type ReactNode, useState } from 'react';
import { ConfirmDialog, formatMoney, Money, ProblemBanner, SelectField, TextField } from '../../../ui/index.ts';
import type { DemandView } from '../contract.ts';
import { useBankAccounts, usePayAtBank } from './data-payments.ts';
import styles from './payment.module.css';
import { usePaymentText } from './words.ts';

const yen = (amount: string): string => formatMoney({ amount, currency: 'JPY' });

type PayDialogProps = { readonly demand: DemandView; readonly isOpen: boolean; readonly onClose: () => void };

/** The demonstration bank's counter: which account, how much, done. */
export function PayDialog({ demand, isOpen, onClose }: PayDialogProps): ReactNode {
  const say = usePaymentText();
  const accounts = useBankAccounts(demand.id, isOpen).data ?? [];
  const pay = usePayAtBank();
  const [typed, setTyped] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const account = typed ?? accounts[0]?.accountNumber ?? '';
  const missing = isAsked && account === '' ? say('payment.pay.accountMissing') : undefined;
  const confirm = async (): Promise<void> => {
    setAsked(true);
    if (account === '') return;
    const isPaid = await pay.mutateAsync({ id: demand.id, accountNumber: account }).then(
      () => true,
      () => false,
    );
    if (isPaid) onClose();
  };
  const noteOf = (holder: string, balance: string | null): string =>
    balance === null ? holder : `${say('payment.pay.balance')} ${yen(balance)}`;
  const common = {
    label: say('payment.pay.account'),
    value: account,
    onChange: setTyped,
    error: missing,
    required: true,
  };
  return (
    <ConfirmDialog
      title={say('payment.pay.title')}
      confirmLabel={say('payment.pay.confirm', { total: yen(demand.total) })}
      isOpen={isOpen}
      onClose={onClose}
      onConfirm={confirm}
    >
      <p>{say('payment.pay.text')}</p>
      <p className={styles.total}>
        <Money amount={demand.total} />
      </p>
      {accounts.length > 0 ? (
        <SelectField
          {...common}
          options={accounts.map(({ bank, accountNumber, holder, balance }) => ({
            value: accountNumber,
            label: `${bank} ${accountNumber}（${noteOf(holder, balance)}）`,
          }))}
        />
      ) : (
        <TextField {...common} mono maxLength={14} help={say('payment.pay.accountHelp')} />
      )}
      <ProblemBanner error={pay.error} />
    </ConfirmDialog>
  );
}
