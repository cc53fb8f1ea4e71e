import type { ReactNode } from 'react';
import type { DemandView } from '../../../modules/payment/contract.ts';
import {
  DateText,
  type Description,
  DescriptionList,
  InstantText,
  Money,
  StatusTag,
  type Tone,
} from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import styles from './office.module.css';
import { type OfficeSay, useOfficeWords } from './office-words.ts';

const tones: Readonly<Record<DemandView['state'], Tone>> = {
  open: 'caution',
  deferred: 'info',
  settled: 'ok',
  cancelled: 'neutral',
};

/** What was demanded and what became of it, newest first. */
export function PaymentPanel({ demands }: { readonly demands: readonly DemandView[] }): ReactNode {
  const word = useOfficeWords();
  if (demands.length === 0) return <p className={layout.quiet}>{word('office.payment.none')}</p>;
  return (
    <ul className={styles.list}>
      {demands.map((demand) => (
        <li key={demand.id}>
          <p className={layout.row}>
            <StatusTag tone={tones[demand.state]}>{word(`office.payment.state.${demand.state}`)}</StatusTag>
            {word(`office.payment.kind.${demand.kind}`)}
          </p>
          <DescriptionList items={demandItems(demand, word)} />
        </li>
      ))}
    </ul>
  );
}

function demandItems(demand: DemandView, word: OfficeSay): Description[] {
  const { total, paymentNumber, dueOn, issuedAt, closedAt, debitFailure } = demand;
  const items: readonly (Description | false | '' | null)[] = [
    { term: word('office.payment.total'), value: <Money amount={total} /> },
    paymentNumber && { term: word('office.payment.number'), value: <code>{paymentNumber}</code> },
    dueOn && { term: word('office.payment.due'), value: <DateText date={dueOn} /> },
    { term: word('office.payment.issued'), value: <InstantText at={issuedAt} /> },
    closedAt && { term: word('office.payment.closed'), value: <InstantText at={closedAt} /> },
    debitFailure && { term: word('office.payment.failure'), value: debitFailure, wide: true },
  ];
  return items.filter((item): item is Description => Boolean(item));
}
