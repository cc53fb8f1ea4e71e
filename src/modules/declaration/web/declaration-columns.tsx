import { useMemo } from 'react';
import { type DataColumn, DateText, formatMoney, InstantText, Money } from '../../../ui/index.ts';
import { printNumber } from '../domain/declaration-number.ts';
import type { ListRow } from '../view-schemas.ts';
import { StateTag } from './state-tag.tsx';
import styles from './trade.module.css';
import { useText, useWordOf } from './words.ts';

/** The columns of every list of declarations on the trade side. */
export function useDeclarationColumns(): readonly DataColumn<ListRow>[] {
  const say = useText();
  const stateOf = useWordOf('declaration.state');
  return useMemo(
    (): DataColumn<ListRow>[] => [
      {
        id: 'number',
        header: say('declaration.column.number'),
        value: (row) => row.number,
        cell: (row) => <span className={styles.number}>{printNumber(row.number)}</span>,
        width: 130,
      },
      {
        id: 'state',
        header: say('declaration.column.state'),
        value: (row) => stateOf(row.state === 'TAX_DUE' && row.taxPaidOn !== null ? 'TAX_PAID' : row.state),
        cell: (row) => <StateTag state={row.state} isPaid={row.taxPaidOn !== null} />,
        width: 150,
      },
      { id: 'importer', header: say('declaration.column.importer'), value: (row) => row.importerName, width: 220 },
      { id: 'consignor', header: say('declaration.column.consignor'), value: (row) => row.consignorName, width: 200 },
      { id: 'office', header: say('declaration.column.office'), value: (row) => row.office, width: 70 },
      { id: 'lines', header: say('declaration.column.lines'), value: (row) => row.itemCount, align: 'end', width: 70 },
      {
        id: 'total',
        header: say('declaration.column.total'),
        value: (row) => BigInt(row.total),
        cell: (row) => <Money amount={row.total} />,
        text: (row) => row.total,
        align: 'end',
        width: 120,
        total: (rows) => formatMoney({ amount: sumOf(rows), currency: 'JPY' }),
      },
      {
        id: 'lodgedOn',
        header: say('declaration.column.lodgedOn'),
        value: (row) => row.lodgedOn,
        cell: (row) => (row.lodgedOn ? <DateText date={row.lodgedOn} /> : '—'),
        width: 140,
      },
      {
        id: 'permittedOn',
        header: say('declaration.column.permittedOn'),
        value: (row) => row.permittedOn,
        cell: (row) => (row.permittedOn ? <DateText date={row.permittedOn} /> : '—'),
        width: 140,
        hiddenAtFirst: true,
      },
      {
        id: 'changedAt',
        header: say('declaration.column.changedAt'),
        value: (row) => row.changedAt,
        cell: (row) => <InstantText at={row.changedAt} />,
        width: 180,
      },
    ],
    [say, stateOf],
  );
}

const sumOf = (rows: readonly ListRow[]): string => String(rows.reduce((sum, { total }) => sum + BigInt(total), 0n));
