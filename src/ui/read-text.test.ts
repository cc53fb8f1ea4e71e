import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupDigits } from './format.ts';
import { readDate, readDecimal } from './read-text.ts';

test('full-width digits and separators are read as a person meant them', () => {
  expect(readDecimal('１，２３４．５０')).toBe('1234.50');
  expect(readDecimal('¥1,234,567')).toBe('1234567');
  expect(readDecimal(' 007 ')).toBe('7');
  expect(readDecimal('.5')).toBe('0.5');
  expect(readDecimal('12.')).toBe('12');
  expect(readDecimal('\u221212')).toBe('-12');
});

test('what is no number is not made into one', () => {
  for (const text of ['', '-', '.', '1.2.3', '12kg', '1e5', 'NaN']) expect(readDecimal(text)).toBeNull();
});

test('what was grouped for the eye reads back as the same number', () => {
  fc.assert(fc.property(fc.bigInt(), (n) => readDecimal(groupDigits(String(n))) === String(n)));
});

test('days are read in the ways people write them', () => {
  for (const text of ['20261121', '2026/11/21', '2026-11-21', '2026年11月21日', '２０２６．１１．２１']) {
    expect(readDate(text)).toBe('2026-11-21');
  }
  expect(readDate('2026/1/5')).toBe('2026-01-05');
});

test('days that do not exist are refused', () => {
  for (const text of ['2026-02-29', '2026-13-01', '2026-04-31', '2100-02-29', '2026-00-10', '21/11/2026']) {
    expect(readDate(text)).toBeNull();
  }
  expect(readDate('2028-02-29')).toBe('2028-02-29');
  expect(readDate('2000-02-29')).toBe('2000-02-29');
});
