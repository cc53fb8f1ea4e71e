import { printNumber } from '../../../modules/declaration/contract.ts';
import {
  type DataColumn,
  DateText,
  formatDuration,
  InstantText,
  type Language,
  Money,
  StatusTag,
} from '../../../ui/index.ts';
import type { OfficeSay } from './office-words.ts';
import type { QueueRow } from './queue-rows.ts';
import { stageTones } from './stage.ts';

type Given = { readonly word: OfficeSay; readonly language: Language; readonly officeName: (code: string) => string };

const sum = (rows: readonly QueueRow[], of: (row: QueueRow) => bigint): string =>
  String(rows.reduce((total, row) => total + of(row), 0n));

function moneyColumn(id: string, header: string, of: (row: QueueRow) => bigint): DataColumn<QueueRow> {
  return {
    id,
    header,
    value: of,
    cell: (row) => <Money amount={String(of(row))} />,
    text: (row) => String(of(row)),
    total: (rows) => <Money amount={sum(rows, of)} />,
    align: 'end',
    width: 132,
  };
}

/** The first item speaks for the others; how many there are stands beside it. */
const goodsText = ({ goods, items }: QueueRow, word: OfficeSay): string =>
  items > 1 ? word('office.column.goods.more', { name: goods, count: items - 1 }) : goods;

export function queueColumns({ word, language, officeName }: Given): DataColumn<QueueRow>[] {
  return [
    {
      id: 'number',
      header: word('office.column.number'),
      value: (row) => row.number,
      cell: (row) => <code>{printNumber(row.number)}</code>,
      width: 138,
    },
    {
      id: 'stage',
      header: word('office.column.channel'),
      value: (row) => row.stage,
      text: (row) => word(`office.stage.${row.stage}`),
      cell: (row) => <StatusTag tone={stageTones[row.stage]}>{word(`office.stage.${row.stage}`)}</StatusTag>,
      width: 196,
    },
    {
      id: 'waiting',
      header: word('office.column.waiting'),
      value: (row) => row.waited,
      cell: (row) => <span className="figures">{formatDuration(row.waited, language)}</span>,
      text: (row) => formatDuration(row.waited, language),
      align: 'end',
      width: 112,
    },
    ...goodsColumns(word),
    moneyColumn('value', word('office.column.value'), (row) => row.value),
    moneyColumn('duty', word('office.column.duty'), (row) => row.duty),
    moneyColumn('total', word('office.column.total'), (row) => row.tax),
    ...deskColumns(word),
    {
      id: 'office',
      header: word('office.column.office'),
      value: (row) => row.office,
      cell: (row) => officeName(row.office),
      text: (row) => row.office,
      width: 150,
    },
  ];
}

/** Whose goods, what they are, and from whom. */
const goodsColumns = (word: OfficeSay): DataColumn<QueueRow>[] => [
  { id: 'importer', header: word('office.column.importer'), value: (row) => row.importerName, width: 220 },
  {
    id: 'goods',
    header: word('office.column.goods'),
    value: (row) => row.goods,
    cell: (row) => goodsText(row, word),
    text: (row) => goodsText(row, word),
    width: 210,
  },
  {
    id: 'items',
    header: word('office.column.items'),
    value: (row) => row.items,
    align: 'end',
    width: 80,
    hiddenAtFirst: true,
  },
  { id: 'consignor', header: word('office.field.consignor'), value: (row) => row.consignor, width: 220 },
];

/** Whose desk it lies on, and since when. */
const deskColumns = (word: OfficeSay): DataColumn<QueueRow>[] => [
  {
    id: 'assignee',
    header: word('office.column.assignee'),
    value: (row) => row.assignee,
    cell: (row) => row.assignee ?? '—',
    width: 130,
  },
  {
    id: 'since',
    header: word('office.column.since'),
    value: (row) => row.since,
    cell: (row) => row.since && <InstantText at={row.since} />,
    width: 180,
    hiddenAtFirst: true,
  },
  {
    id: 'lodged',
    header: word('office.column.lodged'),
    value: (row) => row.lodgedOn,
    cell: (row) => row.lodgedOn && <DateText date={row.lodgedOn} />,
    width: 140,
    hiddenAtFirst: true,
  },
];
