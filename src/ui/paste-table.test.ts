import { expect, test } from 'vitest';
import { isPastedTable, parsePastedTable } from './paste-table.ts';

test('rows and cells come apart at line ends and tabs', () => {
  expect(parsePastedTable('a\tb\r\nc\td\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('empty cells keep their place, at the end too', () => {
  expect(parsePastedTable('a\t\tc\nd\t\t')).toEqual([
    ['a', '', 'c'],
    ['d', '', ''],
  ]);
  expect(parsePastedTable('a\t\r\nb\tc')).toEqual([
    ['a', ''],
    ['b', 'c'],
  ]);
});

test('a quoted cell may hold tabs, line ends and quotes', () => {
  expect(parsePastedTable('"two\nlines"\t"say ""x"""\nnext\t"tab\there"')).toEqual([
    ['two\nlines', 'say "x"'],
    ['next', 'tab\there'],
  ]);
});

test('a quote in the middle of a word is only a quote', () => {
  expect(parsePastedTable('5" pipe\t"open')).toEqual([['5" pipe', '"open']]);
});

test('spaces around a cell are dropped, full-width letters are kept', () => {
  expect(parsePastedTable(' りんご \t１２')).toEqual([['りんご', '１２']]);
});

test('one value is no table, even with a line end behind it', () => {
  expect(isPastedTable('1234')).toBe(false);
  expect(isPastedTable('1234\r\n')).toBe(false);
  expect(isPastedTable('12\t34')).toBe(true);
  expect(isPastedTable('12\n34')).toBe(true);
});

test('nothing pasted is no rows', () => {
  expect(parsePastedTable('')).toEqual([]);
});
