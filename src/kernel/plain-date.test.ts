import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayOfWeek, daysBetween, type PlainDate, parsePlainDate, sundayOf } from './plain-date.ts';
import { mustBe } from './result.ts';

const days = fc
  .integer({ min: 0, max: 146_097 * 4 })
  .map((offset) => Temporal.PlainDate.from('1600-01-01').add({ days: offset }));
const ours = (day: Temporal.PlainDate): PlainDate => mustBe(parsePlainDate(day.toString()));

describe('against an independent calendar', () => {
  it('reads every day and counts days the same', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(daysBetween(ours(a), ours(b))).toBe(a.until(b, { largestUnit: 'days' }).days);
        expect(dayOfWeek(ours(a))).toBe(a.dayOfWeek % 7);
      }),
    );
  });

  it('adds days and months the same', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: -600, max: 600 }), (day, d, m) => {
        expect(addDays(ours(day), d)).toBe(day.add({ days: d }).toString());
        expect(addMonths(ours(day), m)).toBe(day.add({ months: m }).toString());
      }),
    );
  });

  it('agrees on which texts are days', () => {
    const field = (least: number, most: number) =>
      fc.integer({ min: least, max: most }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), field(0, 14), field(0, 33), (year, month, day) => {
        const text = `${String(year).padStart(4, '0')}-${month}-${day}`;
        let isDay = true;
        try {
          Temporal.PlainDate.from(text, { overflow: 'reject' });
        } catch {
          isDay = false;
        }
        expect(parsePlainDate(text).ok).toBe(isDay);
      }),
    );
  });
});

describe('by hand', () => {
  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '0000-01-01',
    '2026-1-1',
    '20260101',
    '2026-11-21T00:00',
    '',
  ])('“%s” is no day', (text) => expect(parsePlainDate(text).ok).toBe(false));

  it('29 February exists every fourth year, not in 2100, in 2000', () => {
    expect(['2024', '2100', '2000'].map((year) => parsePlainDate(`${year}-02-29`).ok)).toEqual([true, false, true]);
  });

  it('a month later than the 31st is the last day of a shorter month', () => {
    expect(addMonths(mustBe(parsePlainDate('2026-01-31')), 1)).toBe('2026-02-28');
    expect(addMonths(mustBe(parsePlainDate('2026-11-30')), 3)).toBe('2027-02-28');
  });

  it('the week begins on Sunday', () => {
    expect(sundayOf(mustBe(parsePlainDate('2026-11-21')))).toBe('2026-11-15');
    expect(sundayOf(mustBe(parsePlainDate('2026-11-15')))).toBe('2026-11-15');
  });
});
