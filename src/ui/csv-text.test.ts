import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText } from './csv-text.ts';

test('the file starts with a byte-order mark and ends its lines as the standard says', () => {
  expect(
    csvText([
      ['a', 'b'],
      ['1', '2'],
    ]),
  ).toBe('\uFEFFa,b\r\n1,2\r\n');
});

test('commas, quotes and line ends are quoted', () => {
  expect(csvText([['a,b', 'say "x"', 'two\nlines']])).toBe('\uFEFF"a,b","say ""x""","two\nlines"\r\n');
});

test('what a spreadsheet would run as a formula is disarmed, negative amounts are not', () => {
  expect(csvText([['=1+1', '@sum', '+cmd|x', '-2+3']])).toBe("\uFEFF'=1+1,'@sum,'+cmd|x,'-2+3\r\n");
  expect(csvText([['-1,234', '+5', '-0.5']])).toBe('\uFEFF"-1,234",+5,-0.5\r\n');
});

test('every table reads back as it was', () => {
  const cell = fc.string().filter((text) => !/^[=@+\-\t\r\uFEFF]/.test(text));
  const table = fc.array(fc.tuple(cell, cell), { minLength: 1 });
  fc.assert(
    fc.property(table, (rows) => {
      const back = parse(csvText(rows), { bom: true, record_delimiter: '\r\n', skip_empty_lines: false });
      expect(back).toEqual(rows);
    }),
  );
});
