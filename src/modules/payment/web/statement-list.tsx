import { type ReactNode, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { Button, type DataColumn, DataTable, DateText, EmptyState, Money } from '../../../ui/index.ts';
import { printNumber } from '../../declaration/contract.ts';
import type { Statement } from '../contract.ts';
import { useStatement } from './data-account.ts';
import styles from './payment.module.css';
import { type PaymentSay, usePaymentText, usePaymentWordOf } from './words.ts';

type Line = Statement['lines'][number];
const REFUNDS = ['refund', 'payout'];

/** Every posting that moved what the trader owes, with the balance after it; newest first. */
export function StatementList({ refundsOnly = false }: { readonly refundsOnly?: boolean }): ReactNode {
  const say = usePaymentText();
  const go = useNavigate();
  const kindOf = usePaymentWordOf('payment.posting');
  const found = useStatement();
  const all = found.data?.pages.flatMap(({ lines }) => lines) ?? [];
  const rows = refundsOnly ? all.filter(({ kind }) => REFUNDS.includes(kind)) : all;
  const columns = useMemo(() => columnsOf(say, kindOf), [say, kindOf]);
  return (
    <>
      <DataTable
        id={refundsOnly ? 'account-refunds' : 'account-statement'}
        caption={say(refundsOnly ? 'payment.refunds' : 'payment.statement')}
        rows={rows}
        columns={columns}
        rowId={(row) => row.id}
        state={found.isPending ? 'loading' : found.error ? 'error' : 'ready'}
        onRetry={() => void found.refetch()}
        onOpen={(row) => go(`/trade/declarations/${row.declarationId}`)}
        empty={<EmptyState title={say(refundsOnly ? 'payment.refunds.empty' : 'payment.statement.empty')} />}
      />
      {found.hasNextPage && (
        <div className={styles.more}>
          <Button onPress={() => void found.fetchNextPage()}>{say('payment.more')}</Button>
        </div>
      )}
    </>
  );
}

function columnsOf(say: PaymentSay, kindOf: (kind: string) => string): DataColumn<Line>[] {
  const money = (id: string, header: string, amountOf: (row: Line) => bigint | null): DataColumn<Line> => ({
    id,
    header,
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
      value: (row) => row.bookedAt,
      cell: (row) => <DateText date={row.bookedOn} />,
      width: 140,
    },
    { id: 'kind', header: say('payment.posting'), value: (row) => kindOf(row.kind), width: 140 },
    {
      id: 'number',
      header: say('payment.declaration'),
      value: (row) => printNumber(row.declarationNumber),
      width: 150,
    },
    money('charge', say('payment.statement.charge'), ({ amount }) => (amount.startsWith('-') ? null : BigInt(amount))),
    money('credit', say('payment.statement.credit'), ({ amount }) => (amount.startsWith('-') ? -BigInt(amount) : null)),
    money('balance', say('payment.statement.balance'), ({ balance }) => BigInt(balance)),
  ];
}
