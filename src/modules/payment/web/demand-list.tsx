import { type ReactNode, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import {
  Button,
  type DataColumn,
  DataTable,
  DateText,
  EmptyState,
  formatMoney,
  InstantText,
  Money,
} from '../../../ui/index.ts';
import { printNumber } from '../../declaration/contract.ts';
import type { DemandView } from '../contract.ts';
import { useDemands } from './data-payments.ts';
import { PayDialog } from './pay-dialog.tsx';
import styles from './payment.module.css';
import { type PaymentSay, usePaymentText, usePaymentWordOf } from './words.ts';

/** Demands of one state as a table; open ones can be paid from here, by key `p`. */
export function DemandList({ state }: { readonly state: 'open' | 'settled' | 'cancelled' }): ReactNode {
  const say = usePaymentText();
  const go = useNavigate();
  const kindOf = usePaymentWordOf('payment.kind');
  const found = useDemands(state);
  const [paying, setPaying] = useState<DemandView | null>(null);
  const columns = useMemo(() => columnsOf(state, say, kindOf), [state, say, kindOf]);
  const rows = found.data?.pages.flatMap(({ demands }) => demands) ?? [];
  const pay = {
    id: 'pay',
    label: say('payment.pay'),
    shortcut: 'p',
    run: ([row]: readonly DemandView[]) => setPaying(row ?? null),
  };
  return (
    <>
      <DataTable
        id={`payments-${state}`}
        caption={say(`payment.list.${state}`)}
        rows={rows}
        columns={columns}
        rowId={(row) => row.id}
        state={found.isPending ? 'loading' : found.error ? 'error' : 'ready'}
        onRetry={() => void found.refetch()}
        onOpen={(row) => go(`/trade/declarations/${row.declarationId}`)}
        empty={<EmptyState icon="card" title={say(`payment.list.${state}.empty`)} />}
        {...(state === 'open' ? { actions: [pay] } : {})}
      />
      {found.hasNextPage && (
        <div className={styles.more}>
          <Button onPress={() => void found.fetchNextPage()}>{say('payment.more')}</Button>
        </div>
      )}
      {paying && <PayDialog demand={paying} isOpen onClose={() => setPaying(null)} />}
    </>
  );
}

function columnsOf(state: string, say: PaymentSay, kindOf: (kind: string) => string): DataColumn<DemandView>[] {
  const closed: DataColumn<DemandView> = {
    id: 'closedAt',
    header: say(state === 'settled' ? 'payment.settledAt' : 'payment.cancelledAt'),
    value: (row) => row.closedAt,
    cell: (row) => (row.closedAt ? <InstantText at={row.closedAt} /> : '—'),
    width: 180,
  };
  const due: DataColumn<DemandView> = {
    id: 'dueOn',
    header: say('payment.dueOn'),
    value: (row) => row.dueOn,
    cell: (row) => (row.dueOn ? <DateText date={row.dueOn} /> : '—'),
    width: 140,
  };
  return [
    {
      id: 'number',
      header: say('payment.declaration'),
      value: (row) => row.declarationNumber,
      cell: (row) => mono(printNumber(row.declarationNumber)),
      width: 130,
    },
    { id: 'kind', header: say('payment.kind'), value: (row) => kindOf(row.kind), width: 130 },
    { id: 'trader', header: say('payment.importer'), value: (row) => row.traderName, width: 220 },
    ...numberColumns(say),
    {
      id: 'total',
      header: say('payment.total'),
      value: (row) => BigInt(row.total),
      cell: (row) => <Money amount={row.total} />,
      text: (row) => row.total,
      align: 'end',
      width: 120,
      total: (rows) => formatMoney({ amount: sumOf(rows), currency: 'JPY' }),
    },
    ...(state === 'open' ? [due] : [closed]),
    {
      id: 'issuedAt',
      header: say('payment.issuedAt'),
      value: (row) => row.issuedAt,
      cell: (row) => <InstantText at={row.issuedAt} />,
      width: 180,
    },
  ];
}

/** What the payer types at the bank. */
const numberColumns = (say: PaymentSay): DataColumn<DemandView>[] => [
  {
    id: 'paymentNumber',
    header: say('payment.paymentNumber'),
    value: (row) => row.paymentNumber,
    cell: (row) => mono(row.paymentNumber),
    width: 190,
  },
  {
    id: 'confirmation',
    header: say('payment.confirmationNumber'),
    value: (row) => row.confirmationNumber,
    cell: (row) => mono(row.confirmationNumber),
    width: 110,
  },
];

const mono = (text: string | null): ReactNode => (text === null ? '—' : <span className={styles.number}>{text}</span>);

const sumOf = (rows: readonly DemandView[]): string => String(rows.reduce((sum, { total }) => sum + BigInt(total), 0n));
