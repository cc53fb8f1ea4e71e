import { expect, test } from 'vitest';
import { compareValues, type DataColumn, tableText } from './table-model.ts';

const collator = new Intl.Collator('ja', { numeric: true });
const sorted = (values: (string | bigint | null)[]) => values.toSorted((a, b) => compareValues(a, b, collator));

test('numbers inside texts sort by size, absent values last', () => {
  expect(sorted(['A10', null, 'A9'])).toEqual(['A9', 'A10', null]);
});

test('large whole numbers sort exactly', () => {
  expect(sorted([9007199254740993n, 9007199254740992n])).toEqual([9007199254740992n, 9007199254740993n]);
});

test('the text of a table has the columns shown, in their order, and the header', () => {
  type Row = { readonly a: string; readonly b: bigint | null };
  const columns: DataColumn<Row>[] = [
    { id: 'b', header: 'B', value: (row) => row.b },
    { id: 'a', header: 'A', value: (row) => row.a, text: (row) => row.a.toUpperCase() },
  ];
  const rows = [
    { a: 'x', b: 5n },
    { a: 'y', b: null },
  ];
  expect(tableText(columns, rows)).toEqual([
    ['B', 'A'],
    ['5', 'X'],
    ['', 'Y'],
  ]);
});
