import type { ReactNode } from 'react';
import {
  Code,
  type DataColumn,
  DataTable,
  type Description,
  DescriptionList,
  formatMoney,
  type Language,
  Money,
  Panel,
  Quantity,
  useUi,
} from '../../../ui/index.ts';
import { type AssessmentAnswer, DUTY } from '../../duty/contract.ts';
import { ClaimedLines, useLineFacts } from '../../duty/web/index.ts';
import { readRateText } from '../../tariff/contract.ts';
import { ADJUSTMENTS } from '../../valuation/contract.ts';
import type { DeclarationView } from '../view-schemas.ts';
import { fieldWordOf, HEADER_SECTIONS } from './header-fields.ts';
import { HeaderValue } from './header-value.tsx';
import { flatten } from './pointer-form.ts';
import { type Say, useText, useWordOf } from './words.ts';

type Item = DeclarationView['content']['items'][number];
type Line = {
  readonly number: number;
  readonly item: Item;
  readonly assessed: AssessmentAnswer['items'][number] | undefined;
};

/** What was declared, to read. */
export function DeclarationContentView({ declaration }: { readonly declaration: DeclarationView }): ReactNode {
  const say = useText();
  const wordOf = useWordOf('declaration.field');
  const { content, assessment } = declaration;
  const { language } = useUi();
  const factsOf = useLineFacts();
  const header = flatten({ ...content, items: undefined });
  const textOf = (pointer: string): string => {
    if (pointer === 'transport/billNumbers/0') return content.transport.billNumbers.join(', ');
    return header[pointer] ?? '';
  };
  const lines = content.items.map((item, index) => ({ number: index + 1, item, assessed: assessment?.items[index] }));
  return (
    <>
      <DataTable
        id="trade-lines"
        caption={say('declaration.lines.title')}
        rows={lines}
        columns={[
          ...lineColumns(
            say,
            language,
            content.items.some(({ adjustments }) => adjustments?.length),
          ),
          ...(content.items.some((item) => factsOf(item).length > 0) ? [claimsColumn(say, factsOf)] : []),
          ...(content.items.some(({ rulings }) => rulings) ? [rulingsColumn(say)] : []),
        ]}
        rowId={(row) => String(row.number)}
        maxHeight="30rem"
      />
      <ClaimedLines items={content.items} />
      {HEADER_SECTIONS.map(({ id, title, fields }) => {
        const given = fields.filter(({ pointer }) => header[pointer] !== undefined);
        const more = id === 'price' ? adjustmentsOf(content.adjustments, language) : [];
        if (given.length + more.length === 0) return null;
        return (
          <Panel key={id} title={say(title)}>
            <DescriptionList
              items={[
                ...given.map((field) => ({
                  term: wordOf(fieldWordOf(field.pointer)),
                  value: <HeaderValue field={field} text={textOf(field.pointer)} />,
                  ...(field.wide ? { wide: true } : {}),
                })),
                ...more,
              ]}
            />
          </Panel>
        );
      })}
    </>
  );
}

/** What is added to the price or taken from it, in the words of the law. */
const adjustmentsOf = (adjustments: Item['adjustments'], language: Language): Description[] =>
  (adjustments ?? []).map(({ kind, ...money }) => ({
    term: `${ADJUSTMENTS[kind].sign > 0 ? '+' : '−'} ${ADJUSTMENTS[kind].words[language]}`,
    value: <Money {...money} />,
    wide: true,
  }));

/** In short; in full below the table. */
const claimsColumn = (say: Say, factsOf: ReturnType<typeof useLineFacts>): DataColumn<Line> => ({
  id: 'claims',
  header: say('declaration.line.claims'),
  value: ({ item }) =>
    factsOf(item)
      .map(({ value }) => value)
      .join('; '),
  width: 420,
});

const rulingsColumn = (say: Say): DataColumn<Line> => ({
  id: 'rulings',
  header: say('declaration.line.rulings'),
  value: ({ item }) => Object.values(item.rulings ?? {}).join(', '),
  width: 160,
});

function lineColumns(say: Say, language: Language, hasAdjustments: boolean): DataColumn<Line>[] {
  return [
    { id: 'number', header: '#', value: (row) => row.number, align: 'end', width: 50 },
    {
      id: 'code',
      header: say('declaration.line.code'),
      value: (row) => row.item.code,
      cell: (row) => <Code code={row.item.code} />,
      width: 140,
    },
    {
      id: 'description',
      header: say('declaration.line.description'),
      value: (row) => row.item.description,
      width: 220,
    },
    { id: 'origin', header: say('declaration.line.origin'), value: (row) => row.item.origin, width: 90 },
    {
      id: 'price',
      header: say('declaration.line.price'),
      value: (row) => row.item.price?.amount,
      cell: (row) =>
        row.item.price ? <Money amount={row.item.price.amount} currency={row.item.price.currency} /> : '—',
      align: 'end',
      width: 130,
    },
    {
      id: 'quantity',
      header: say('declaration.line.quantity'),
      value: (row) => row.item.quantities.map(({ value, unit }) => `${value} ${unit}`).join(' / '),
      cell: (row) => row.item.quantities.map(({ value, unit }) => <Quantity key={unit} value={value} unit={unit} />),
      align: 'end',
      width: 120,
    },
    {
      id: 'value',
      header: say('declaration.line.value'),
      value: (row) => (row.assessed ? BigInt(row.assessed.customsValue) : null),
      cell: (row) => (row.assessed ? <Money amount={row.assessed.customsValue} /> : '—'),
      align: 'end',
      width: 120,
    },
    ...(hasAdjustments ? [adjustmentColumn(say, language)] : []),
    { id: 'rate', header: say('declaration.line.rate'), value: rateIn(language), width: 110 },
    {
      id: 'tax',
      header: say('declaration.line.tax'),
      value: (row) => taxOf(row),
      cell: (row) => (row.assessed ? <Money amount={String(taxOf(row))} /> : '—'),
      align: 'end',
      width: 120,
    },
  ];
}

const adjustmentColumn = (say: Say, language: Language): DataColumn<Line> => ({
  id: 'adjustments',
  header: say('declaration.item.adjustments'),
  value: ({ item }) =>
    (item.adjustments ?? [])
      .map(({ kind, ...money }) => `${ADJUSTMENTS[kind].words[language]}: ${formatMoney(money)}`)
      .join(', '),
  width: 220,
});

const rateIn =
  (language: Language) =>
  ({ assessed }: Line): string => {
    const rate = assessed?.taxLines.find(({ measure }) => measure === DUTY)?.rate;
    return rate === undefined ? '' : readRateText(rate, language);
  };

const taxOf = ({ assessed }: Line): bigint | null =>
  assessed ? assessed.taxLines.reduce((sum, { amount }) => sum + BigInt(amount), 0n) : null;
