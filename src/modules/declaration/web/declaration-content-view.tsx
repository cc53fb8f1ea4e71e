import type { ReactNode } from 'react';
import { Code, type DataColumn, DataTable, DescriptionList, Money, Panel, Quantity } from '../../../ui/index.ts';
import type { AssessmentAnswer } from '../../duty/contract.ts';
import type { DeclarationView } from '../view-schemas.ts';
import { fieldWordOf, HEADER_SECTIONS } from './header-fields.ts';
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
  const header = flatten({ ...content, items: undefined });
  const lines = content.items.map((item, index) => ({ number: index + 1, item, assessed: assessment?.items[index] }));
  return (
    <>
      <DataTable
        id="trade-lines"
        caption={say('declaration.lines.title')}
        rows={lines}
        columns={lineColumns(say)}
        rowId={(row) => String(row.number)}
        maxHeight="30rem"
      />
      {HEADER_SECTIONS.map(({ id, title, fields }) => {
        const given = fields.filter(({ pointer }) => header[pointer] !== undefined);
        if (given.length === 0) return null;
        return (
          <Panel key={id} title={say(title)} level={3}>
            <DescriptionList
              items={given.map(({ pointer, wide }) => ({
                term: wordOf(fieldWordOf(pointer)),
                value:
                  pointer === 'mailOrder'
                    ? say(header[pointer] === 'yes' ? 'declaration.yes' : 'declaration.no')
                    : header[pointer],
                ...(wide ? { wide: true } : {}),
              }))}
            />
          </Panel>
        );
      })}
    </>
  );
}

function lineColumns(say: Say): DataColumn<Line>[] {
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
    { id: 'origin', header: say('declaration.line.origin'), value: (row) => row.item.origin, width: 70 },
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
    { id: 'rate', header: say('declaration.line.rate'), value: (row) => row.assessed?.taxLines[0]?.rate, width: 110 },
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

const taxOf = ({ assessed }: Line): bigint | null =>
  assessed ? assessed.taxLines.reduce((sum, { amount }) => sum + BigInt(amount), 0n) : null;
