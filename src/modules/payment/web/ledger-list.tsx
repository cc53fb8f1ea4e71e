import { type ReactNode, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { Button, type DataColumn, DataTable, DateText, EmptyState, Money } from '../../../ui/index.ts';
import { type Posting, useLedger } from './data-payments.ts';
import styles from './payment.module.css';
import { type PaymentSay, usePaymentText, usePaymentWordOf } from './words.ts';

type Entry = Posting['entries'][number];
type LedgerRow = Entry & { readonly id: string; readonly posting: Posting };

/** Both sides of every posting, newest first: nothing is ever taken out, a mistake is booked against. */
export function LedgerList(): ReactNode {
  const say = usePaymentText();
  const go = useNavigate();
  const kindOf = usePaymentWordOf('payment.posting');
  const accountOf = usePaymentWordOf('payment.account');
  const taxOf = usePaymentWordOf('payment.tax');
  const found = useLedger();
  const columns = useMemo(() => columnsOf(say, kindOf, accountOf, taxOf), [say, kindOf, accountOf, taxOf]);
  const rows = (found.data?.pages ?? []).flatMap(({ postings }) =>
    postings.flatMap((posting) =>
      posting.entries.map((entry, line) => ({ ...entry, id: `${posting.id}-${line}`, posting })),
    ),
  );
  return (
    <>
      <p className={styles.lead}>{say('payment.ledger.lead')}</p>
      <DataTable
        id="payments-ledger"
        caption={say('payment.ledger')}
        rows={rows}
        columns={columns}
        rowId={(row) => row.id}
        state={found.isPending ? 'loading' : found.error ? 'error' : 'ready'}
        onRetry={() => void found.refetch()}
        onOpen={(row) => go(`/trade/declarations/${row.posting.declarationId}`)}
        empty={<EmptyState title={say('payment.ledger.empty')} />}
      />
      {found.hasNextPage && (
        <div className={styles.more}>
          <Button onPress={() => void found.fetchNextPage()}>{say('payment.more')}</Button>
        </div>
      )}
    </>
  );
}

type WordOf = (name: string) => string;

function columnsOf(say: PaymentSay, kindOf: WordOf, accountOf: WordOf, taxOf: WordOf): DataColumn<LedgerRow>[] {
  const side = (id: 'debit' | 'credit', amountOf: (row: LedgerRow) => bigint | null): DataColumn<LedgerRow> => ({
    id,
    header: say(`payment.${id}`),
    value: amountOf,
    cell: (row) => {
      const amount = amountOf(row);
      return amount === null ? '' : <Money amount={String(amount)} />;
    },
    align: 'end',
    width: 130,
  });
  return [
    {
      id: 'bookedOn',
      header: say('payment.bookedOn'),
      value: (row) => row.posting.bookedAt,
      cell: (row) => <DateText date={row.posting.bookedOn} />,
      width: 140,
    },
    { id: 'kind', header: say('payment.posting'), value: (row) => kindOf(row.posting.kind), width: 140 },
    { id: 'account', header: say('payment.account'), value: (row) => accountOf(row.account), width: 160 },
    {
      id: 'detail',
      header: say('payment.detail'),
      value: (row) => (row.account === 'revenue' ? taxOf(row.detail) : ''),
      width: 160,
    },
    side('debit', ({ amount }) => (amount.startsWith('-') ? null : BigInt(amount))),
    side('credit', ({ amount }) => (amount.startsWith('-') ? -BigInt(amount) : null)),
    {
      id: 'reference',
      header: say('payment.reference'),
      value: (row) => row.posting.reference,
      width: 260,
      hiddenAtFirst: true,
    },
  ];
}
