import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import { mustBe } from '../../../kernel/result.ts';
import { isOpenDay, nextOpenDay } from '../../rates/contract.ts';
import { dueDate, endOfMonths, lastDayOfMonth, PERIOD_STARTS, type PeriodStart } from './due-date.ts';

const day = (text: string): PlainDate => mustBe(parsePlainDate(text));
const CLOSED = new Set(
  [
    ...['2026-11-23', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03'],
    ...['2027-02-11', '2027-02-23', '2027-03-22', '2027-04-29'],
  ].map(day),
);
const due = (permittedOn: string, from: PeriodStart, months: number): string =>
  dueDate({ permittedOn: day(permittedOn), from, months, nextOpenDay: (at) => nextOpenDay(at, CLOSED) }).dueOn;

describe('the worked dates of handbook 1.13', () => {
  it('1: permit on 21 November 2026, individual: 21 February 2027 is a Sunday, due on Monday', () => {
    expect(due('2026-11-21', 'permit', 3)).toBe('2027-02-22');
  });

  it('2: comprehensive for November 2026: 28 February 2027 is a Sunday, due on 1 March', () => {
    expect(due('2026-11-21', 'end-of-permit-month', 3)).toBe('2027-03-01');
    expect(due('2026-11-01', 'end-of-permit-month', 3)).toBe('2027-03-01');
    expect(due('2026-11-30', 'end-of-permit-month', 3)).toBe('2027-03-01');
  });

  it('3: special return of a permit on 21 November: two months from 31 December, due on 1 March', () => {
    expect(due('2026-11-21', 'end-of-next-month', 2)).toBe('2027-03-01');
  });
});

describe('a period of months', () => {
  it.each([
    ['2026-11-21', 3, '2027-02-21'],
    ['2026-11-29', 3, '2027-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-29', 3, '2028-02-29'],
    ['2027-11-28', 3, '2028-02-28'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2026-01-30', 1, '2026-02-28'],
    ['2026-02-28', 1, '2026-03-31'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-08-31', 3, '2026-11-30'],
  ])('after %s, %i of them, ends on %s', (base, months, end) => {
    expect(endOfMonths(day(base), months)).toBe(end);
  });

  it('knows the last day of a month, leap years too', () => {
    expect(['2026-02-01', '2028-02-29', '2026-11-30', '2026-12-15'].map((text) => lastDayOfMonth(day(text)))).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2026-11-30',
      '2026-12-31',
    ]);
  });
});

const permit = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays(day('2024-01-01'), days));

describe('every due date', () => {
  it('is an open day, never before the period ends, and moves over closed days only', () => {
    fc.assert(
      fc.property(permit, fc.constantFrom(...PERIOD_STARTS), fc.integer({ min: 1, max: 6 }), (at, from, months) => {
        const { dueOn, trace } = dueDate({
          permittedOn: at,
          from,
          months,
          nextOpenDay: (one) => nextOpenDay(one, CLOSED),
        });
        const lapses = day(trace[0]?.result ?? '');
        expect(isOpenDay(dueOn, CLOSED)).toBe(true);
        expect(dueOn >= lapses).toBe(true);
        for (let n = 0; n < daysBetween(lapses, dueOn); n += 1) {
          expect(isOpenDay(addDays(lapses, n), CLOSED)).toBe(false);
        }
      }),
    );
  });

  it('never comes earlier for a later permit, and is one for all permits of a month paid by the month', () => {
    fc.assert(
      fc.property(permit, fc.constantFrom(...PERIOD_STARTS), (at, from) => {
        expect(due(addDays(at, 1), from, 3) >= due(at, from, 3)).toBe(true);
        const ofMonth = due(at, 'end-of-permit-month', 3);
        expect(due(lastDayOfMonth(at), 'end-of-permit-month', 3)).toBe(ofMonth);
      }),
    );
  });
});
