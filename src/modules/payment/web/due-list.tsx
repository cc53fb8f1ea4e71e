import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import {
  Button,
  ConfirmDialog,
  DateText,
  EmptyState,
  ErrorState,
  formatMoney,
  Money,
  ProblemBanner,
  SelectField,
  Skeleton,
  StatusTag,
  useActor,
} from '../../../ui/index.ts';
import type { MonthDemandView } from '../contract.ts';
import { useDueDates, useMyAccounts, usePayMonth } from './data-account.ts';
import { printed } from './demand-list.tsx';
import { type DueEntry, dueEntries, grouped } from './due-entries.ts';
import styles from './payment.module.css';
import { usePaymentText, usePaymentWordOf } from './words.ts';

/** What is to be paid and by when, day after day. */
export function DueList(): ReactNode {
  const say = usePaymentText();
  const found = useDueDates();
  const [paying, setPaying] = useState<MonthDemandView | null>(null);
  if (found.isPending) return <Skeleton lines={3} />;
  if (found.error) return <ErrorState onRetry={() => void found.refetch()} />;
  const days = [...grouped(dueEntries(found.data), ({ dueOn }) => dueOn)];
  if (days.length === 0) return <EmptyState title={say('payment.dueDates.empty')} />;
  return (
    <>
      <p className={styles.lead}>{say('payment.dueDates.lead')}</p>
      <ol className={styles.days}>
        {days.map(([day, entries]) => (
          <li key={day} className={styles.day}>
            <h3>
              <DateText date={day} />
            </h3>
            <ul className={styles.entries}>
              {entries.map((entry) => (
                <li key={entry.id} className={styles.head}>
                  <Entry entry={entry} onPay={setPaying} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {paying && <PayMonthDialog month={paying} onClose={() => setPaying(null)} />}
    </>
  );
}

type EntryProps = { readonly entry: DueEntry; readonly onPay: (month: MonthDemandView) => void };

function Entry({ entry, onPay }: EntryProps): ReactNode {
  const say = usePaymentText();
  const stateOf = usePaymentWordOf('payment.state');
  const { role } = useActor();
  if (entry.kind === 'demand') {
    const { demand } = entry;
    return (
      <>
        <Money amount={demand.total} />
        <StatusTag tone={demand.overdueOn ? 'danger' : 'info'}>{stateOf(demand.state)}</StatusTag>
        <Link to={`/trade/declarations/${demand.declarationId}`}>{printed(demand.declarationNumber)}</Link>
        <span className={styles.number}>{demand.paymentNumber}</span>
      </>
    );
  }
  if (entry.kind === 'growing') {
    return (
      <>
        <Money amount={entry.total} />
        <span>{say('payment.month.soFar', { month: entry.month })}</span>
        <span>{say('payment.month.count', { count: entry.count })}</span>
      </>
    );
  }
  const { month } = entry;
  return (
    <>
      <Money amount={month.total} />
      <StatusTag tone={month.overdueOn ? 'danger' : 'caution'}>{stateOf(month.state)}</StatusTag>
      <span>{say('payment.month', { month: month.month })}</span>
      <span>{say('payment.month.count', { count: month.declarationCount })}</span>
      <span className={styles.number}>{month.paymentNumber}</span>
      {role === 'trader' && (
        <Button size="small" tone="primary" icon="card" onPress={() => onPay(month)}>
          {say('payment.pay')}
        </Button>
      )}
    </>
  );
}

function PayMonthDialog({ month, onClose }: { readonly month: MonthDemandView; readonly onClose: () => void }) {
  const say = usePaymentText();
  const accounts = useMyAccounts(true).data ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const pay = usePayMonth();
  const accountNumber = chosen ?? accounts[0]?.accountNumber ?? '';
  const confirm = async (): Promise<void> => {
    const isPaid = await pay.mutateAsync({ id: month.id, accountNumber }).then(
      () => true,
      () => false,
    );
    if (isPaid) onClose();
  };
  return (
    <ConfirmDialog
      title={say('payment.month.pay.title')}
      confirmLabel={say('payment.pay.confirm', { total: formatMoney({ amount: month.total, currency: 'JPY' }) })}
      isOpen
      onClose={onClose}
      onConfirm={confirm}
    >
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
      <ProblemBanner error={pay.error} />
    </ConfirmDialog>
  );
}
