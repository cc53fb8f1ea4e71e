import { type ReactNode, useState } from 'react';
import { Banner, Button, DateText, DescriptionList, InstantText, Money, StatusTag } from '../../../ui/index.ts';
import type { DemandView } from '../contract.ts';
import { PayDialog } from './pay-dialog.tsx';
import styles from './payment.module.css';
import { usePaymentText, usePaymentWordOf } from './words.ts';

const TONES = { open: 'caution', deferred: 'info', settled: 'ok', cancelled: 'neutral' } as const;

/** One demand: what is due, the numbers to pay it with, or the receipt. */
export function DemandCard({ demand, mayPay }: { readonly demand: DemandView; readonly mayPay: boolean }): ReactNode {
  const say = usePaymentText();
  const stateOf = usePaymentWordOf('payment.state');
  const kindOf = usePaymentWordOf('payment.kind');
  const failureOf = usePaymentWordOf('payment.debit');
  const [isOpen, setOpen] = useState(false);
  return (
    <article className={styles.demand} aria-label={`${kindOf(demand.kind)} ${stateOf(demand.state)}`}>
      <div className={styles.head}>
        <strong className={styles.total}>
          <Money amount={demand.total} />
        </strong>
        <StatusTag tone={TONES[demand.state]}>{stateOf(demand.state)}</StatusTag>
        <span>{kindOf(demand.kind)}</span>
        {mayPay && isPayable(demand) && (
          <Button tone="primary" icon="card" onPress={() => setOpen(true)}>
            {say('payment.pay')}
          </Button>
        )}
      </div>
      {demand.debitFailure && <Banner tone="caution">{failureOf(demand.debitFailure)}</Banner>}
      {demand.state === 'deferred' && <Banner>{say(deferralNote(demand))}</Banner>}
      {demand.overdueOn && demand.closedAt === null && <Banner tone="caution">{say('payment.overdue')}</Banner>}
      <Numbers demand={demand} />
      <Amounts demand={demand} />
      <PayDialog demand={demand} isOpen={isOpen} onClose={() => setOpen(false)} />
    </article>
  );
}

function deferralNote({ dueOn, deferredMonth }: DemandView) {
  if (dueOn === null) return 'payment.deferred.beforePermit' as const;
  return deferredMonth === null ? ('payment.deferred.singly' as const) : ('payment.deferred.monthly' as const);
}

/** What is paid by the month has no number of its own. */
const isPayable = ({ state, paymentNumber }: DemandView): boolean =>
  paymentNumber !== null && (state === 'open' || state === 'deferred');

function Numbers({ demand }: { readonly demand: DemandView }): ReactNode {
  const say = usePaymentText();
  const number = (text: string): ReactNode => <span className={styles.number}>{text}</span>;
  const given = [
    ['payment.institutionNumber', demand.institutionNumber] as const,
    ['payment.paymentNumber', demand.paymentNumber] as const,
    ['payment.confirmationNumber', demand.confirmationNumber] as const,
  ].flatMap(([id, text]) => (text === null ? [] : [{ term: say(id), value: number(text) }]));
  const items = [
    ...(demand.state === 'cancelled' ? [] : given),
    ...(demand.dueOn && (demand.state === 'open' || demand.state === 'deferred')
      ? [{ term: say('payment.dueOn'), value: <DateText date={demand.dueOn} /> }]
      : []),
    { term: say('payment.issuedAt'), value: <InstantText at={demand.issuedAt} /> },
    ...(demand.closedAt
      ? [
          {
            term: say(demand.state === 'settled' ? 'payment.settledAt' : 'payment.cancelledAt'),
            value: <InstantText at={demand.closedAt} />,
          },
        ]
      : []),
  ];
  return <DescriptionList items={items} />;
}

function Amounts({ demand }: { readonly demand: DemandView }): ReactNode {
  const taxOf = usePaymentWordOf('payment.tax');
  const given = Object.entries(demand.amounts).filter(([, amount]) => amount !== '0');
  if (given.length === 0) return null;
  return (
    <DescriptionList items={given.map(([name, amount]) => ({ term: taxOf(name), value: <Money amount={amount} /> }))} />
  );
}
