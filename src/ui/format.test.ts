import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatCode,
  formatDuration,
  formatInstant,
  formatMoney,
  formatMonth,
  formatPlainDate,
  formatQuantity,
  formatWeekday,
  groupDigits,
} from './format.ts';

test('thousands are separated and decimals are left alone', () => {
  expect(groupDigits('1234567')).toBe('1,234,567');
  expect(groupDigits('999')).toBe('999');
  expect(groupDigits('-1234.56789')).toBe('\u22121,234.56789');
  expect(groupDigits('12345678901234567890123')).toBe('12,345,678,901,234,567,890,123');
});

test('text that is no number is shown as it is', () => {
  expect(groupDigits('12a')).toBe('12a');
  expect(groupDigits('')).toBe('');
});

test('grouping loses no digit', () => {
  fc.assert(fc.property(fc.bigInt({ min: 0n }), (n) => groupDigits(String(n)).replaceAll(',', '') === String(n)));
});

test('yen carry their sign, other currencies their code', () => {
  expect(formatMoney({ amount: '1234567', currency: 'JPY' })).toBe('¥1,234,567');
  expect(formatMoney({ amount: '-500', currency: 'JPY' })).toBe('\u2212¥500');
  expect(formatMoney({ amount: '1234.50', currency: 'USD' })).toBe('USD 1,234.50');
});

test('a quantity names its unit', () => {
  expect(formatQuantity({ value: '15000.5', unit: 'KG' })).toBe('15,000.5 KG');
});

test('codes are grouped by what they are long enough for', () => {
  expect(formatCode('2103100005')).toBe('2103.10.000 5');
  expect(formatCode('210310000')).toBe('2103.10.000');
  expect(formatCode('210310')).toBe('2103.10');
  expect(formatCode('2103')).toBe('2103');
  expect(formatCode('AB12')).toBe('AB12');
});

test('a day carries its weekday in Japanese and its month by name in English', () => {
  expect(formatPlainDate('2026-11-21', 'ja')).toBe('2026-11-21 (土)');
  expect(formatPlainDate('2026-11-21', 'en')).toBe('21 Nov 2026');
  expect(formatPlainDate('2026-09-01', 'en')).toBe('1 Sep 2026');
  expect(formatPlainDate('soon', 'ja')).toBe('soon');
  expect(formatWeekday('2026-11-21', 'en')).toBe('(Sat)');
  expect(formatWeekday('2026-11', 'en')).toBe('');
});

test('an instant is shown on the clock of its place, over midnight too', () => {
  const tokyo = { timeZone: 'Asia/Tokyo', language: 'ja' } as const;
  expect(formatInstant('2026-11-20T15:00:00Z', tokyo)).toBe('2026-11-21 (土) 00:00');
  expect(formatInstant('2026-11-21T03:04:31Z', { ...tokyo, style: 'time-seconds' })).toBe('12:04:31');
  expect(formatInstant('2026-11-20T15:00:00Z', { ...tokyo, language: 'en', style: 'date' })).toBe('21 Nov 2026');
  expect(formatInstant('unknown', tokyo)).toBe('unknown');
});

test('a length of time is told in its two largest parts', () => {
  expect(formatDuration(0, 'en')).toBe('0 s');
  expect(formatDuration(45_000, 'ja')).toBe('45秒');
  expect(formatDuration((3 * 3600 + 12 * 60 + 9) * 1000, 'ja')).toBe('3時間12分');
  expect(formatDuration((3 * 3600 + 12 * 60) * 1000, 'en')).toBe('3 h 12 min');
  expect(formatDuration((2 * 86_400 + 59) * 1000, 'en')).toBe('2 d');
});

test('a month is told as people say it, and what is no month stays as it is', () => {
  expect(formatMonth('2026-11', 'ja')).toBe('2026年11月');
  expect(formatMonth('2026-11', 'en')).toBe('November 2026');
  expect(formatMonth('soon', 'en')).toBe('soon');
});
