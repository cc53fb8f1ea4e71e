import { type ReactNode, useMemo } from 'react';
import { useLineFacts } from '../../../modules/duty/web/index.ts';
import { readRateText } from '../../../modules/tariff/contract.ts';
import {
  Code,
  type DataColumn,
  DataTable,
  formatQuantity,
  type Language,
  Money,
  StatusTag,
  useCodeList,
  useUi,
} from '../../../ui/index.ts';
import type { DeclarationView } from './office-api.ts';
import { type OfficeSay, useOfficeWords } from './office-words.ts';

type Item = DeclarationView['content']['items'][number];
type Assessed = NonNullable<DeclarationView['assessment']>['items'][number];
type Line = { readonly number: number; readonly item: Item; readonly assessed: Assessed | undefined };

/** The goods items with what each was assessed at. */
export function LinesTable({ declaration }: { readonly declaration: DeclarationView }): ReactNode {
  const word = useOfficeWords();
  const { nameOf } = useCodeList('countries');
  const { language } = useUi();
  const { content, assessment } = declaration;
  const lines = useMemo(
    () => content.items.map((item, index): Line => ({ number: index + 1, item, assessed: assessment?.items[index] })),
    [content, assessment],
  );
  const factsOf = useLineFacts();
  const columns = useMemo(
    () => lineColumns({ word, countryName: nameOf, language, factsOf }),
    [word, nameOf, language, factsOf],
  );
  return (
    <DataTable
      id="office.lines"
      caption={word('office.declaration.lines')}
      rows={lines}
      columns={columns}
      rowId={(line) => String(line.number)}
      maxHeight="480px"
    />
  );
}

const dutyOf = (line: Line) => line.assessed?.taxLines.find(({ measure }) => measure === 'duty');
const taxOf = (line: Line): bigint =>
  (line.assessed?.taxLines ?? []).reduce((sum, { amount }) => sum + BigInt(amount), 0n);
/** Advance rulings by which customs is bound for this line. */
const boundBy = ({ rulings }: Item): readonly string[] =>
  Object.values(rulings ?? {}).flatMap((number) => (number ? [number] : []));

const lawsOf = ({ item }: Line): string =>
  (item.otherLaws ?? [])
    .map(({ law, certificate }) => `${law}${certificate ? ` ${certificate.number}` : ''}`)
    .join(', ');

const priceColumn = (word: OfficeSay): DataColumn<Line> => ({
  id: 'price',
  header: word('office.column.price'),
  value: ({ item }) => item.price?.amount,
  cell: ({ item }) => item.price && <Money {...item.price} />,
  align: 'end',
  width: 140,
});

type Given = {
  readonly word: OfficeSay;
  readonly countryName: (code: string) => string;
  readonly language: Language;
  readonly factsOf: ReturnType<typeof useLineFacts>;
};

function lineColumns({ word, countryName, language, factsOf }: Given): DataColumn<Line>[] {
  const money = (id: string, header: string, of: (line: Line) => string | undefined): DataColumn<Line> => ({
    id,
    header,
    value: (line) => BigInt(of(line) ?? '0'),
    cell: (line) => <Money amount={of(line) ?? '0'} />,
    text: (line) => of(line) ?? '',
    total: (rows) => <Money amount={String(rows.reduce((sum, line) => sum + BigInt(of(line) ?? '0'), 0n))} />,
    align: 'end',
    width: 124,
  });
  return [
    { id: 'line', header: word('office.column.line'), value: (line) => line.number, align: 'end', width: 72 },
    {
      id: 'code',
      header: word('office.column.code'),
      value: ({ item }) => item.code,
      cell: ({ item }) => <Code code={item.code} />,
      width: 124,
    },
    { id: 'goods', header: word('office.column.goods'), value: ({ item }) => item.description, width: 190 },
    {
      id: 'origin',
      header: word('office.column.origin'),
      value: ({ item }) => item.origin,
      cell: ({ item }) => `${item.origin} ${countryName(item.origin)}`,
      width: 130,
    },
    {
      id: 'quantity',
      header: word('office.column.quantity'),
      value: ({ item }) => item.quantities.map(formatQuantity).join(' / '),
      align: 'end',
      width: 150,
    },
    priceColumn(word),
    money('value', word('office.column.value'), (line) => line.assessed?.customsValue),
    {
      id: 'rate',
      header: word('office.column.rate'),
      value: (line) => readRateText(dutyOf(line)?.rate ?? '', language),
      width: 120,
    },
    money('duty', word('office.column.duty'), (line) => dutyOf(line)?.amount),
    money('total', word('office.column.total'), (line) => String(taxOf(line))),
    ...specialColumns(word, factsOf),
  ];
}

/** What a line claims, what other laws ask of it, and what binds customs. */
const specialColumns = (word: OfficeSay, factsOf: Given['factsOf']): DataColumn<Line>[] => [
  {
    id: 'claims',
    header: word('office.column.claims'),
    value: ({ item }) =>
      factsOf(item)
        .map(({ value }) => value)
        .join('; '),
    width: 420,
  },
  { id: 'laws', header: word('office.column.laws'), value: lawsOf, width: 140 },
  {
    id: 'rulings',
    header: word('office.column.rulings'),
    value: ({ item }) => boundBy(item).join(', '),
    cell: ({ item }) =>
      boundBy(item).map((number) => (
        <StatusTag key={number} tone="info" icon="scale">
          {word('office.lines.bound', { number })}
        </StatusTag>
      )),
    width: 210,
  },
];
