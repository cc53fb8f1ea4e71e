import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import {
  Button,
  DateText,
  EmptyState,
  ErrorState,
  formatMonth,
  Money,
  Skeleton,
  StatusTag,
  useActor,
  useUi,
} from '../../../ui/index.ts';
import { printNumber } from '../../declaration/contract.ts';
import type { MonthDemandView } from '../contract.ts';
import { useDueDates, usePayMonth } from './data-account.ts';
import { type DueEntry, dueEntries, grouped } from './due-entries.ts';
import { PayFromAccount } from './pay-from-account.tsx';
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
                <li key={entry.id} className={styles.due}>
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

function PaymentNumber({ number }: { readonly number: string | null }): ReactNode {
  const say = usePaymentText();
  if (number === null) return null;
  return (
    <span className={styles.quiet}>
      {say('payment.paymentNumber')} <span className={styles.number}>{number}</span>
    </span>
  );
}

type EntryProps = { readonly entry: DueEntry; readonly onPay: (month: MonthDemandView) => void };

function Entry({ entry, onPay }: EntryProps): ReactNode {
  const say = usePaymentText();
  const stateOf = usePaymentWordOf('payment.state');
  const { role } = useActor();
  const { language } = useUi();
  if (entry.kind === 'demand') {
    const { demand } = entry;
    return (
      <>
        <Money amount={demand.total} />
        <div className={styles.head}>
          <StatusTag tone={demand.overdueOn ? 'danger' : 'info'}>{stateOf(demand.state)}</StatusTag>
          <Link to={`/trade/declarations/${demand.declarationId}`}>{printNumber(demand.declarationNumber)}</Link>
          <PaymentNumber number={demand.paymentNumber} />
        </div>
      </>
    );
  }
  if (entry.kind === 'growing') {
    return (
      <>
        <Money amount={entry.total} />
        <div className={styles.head}>
          <span>{say('payment.month.soFar', { month: formatMonth(entry.month, language) })}</span>
          <span>{say('payment.month.count', { count: entry.count })}</span>
        </div>
      </>
    );
  }
  const { month } = entry;
  return (
    <>
      <Money amount={month.total} />
      <div className={styles.head}>
        <StatusTag tone={month.overdueOn ? 'danger' : 'caution'}>{stateOf(month.state)}</StatusTag>
        <span>{say('payment.month', { month: formatMonth(month.month, language) })}</span>
        <span>{say('payment.month.count', { count: month.declarationCount })}</span>
        <PaymentNumber number={month.paymentNumber} />
        {role === 'trader' && (
          <Button size="small" tone="primary" icon="card" onPress={() => onPay(month)}>
            {say('payment.pay')}
          </Button>
        )}
      </div>
    </>
  );
}

function PayMonthDialog({ month, onClose }: { readonly month: MonthDemandView; readonly onClose: () => void }) {
  const say = usePaymentText();
  const pay = usePayMonth();
  return (
    <PayFromAccount
      title={say('payment.month.pay.title')}
      amount={month.total}
      error={pay.error}
      onPay={(accountNumber) => pay.mutateAsync({ id: month.id, accountNumber })}
      onClose={onClose}
    />
  );
}
