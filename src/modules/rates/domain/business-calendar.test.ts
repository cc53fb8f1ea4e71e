import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { mustBe } from '../../../kernel/result.ts';
import { addOpenDays, isOpenDay, nextOpenDay } from './business-calendar.ts';

const day = (text: string) => mustBe(parsePlainDate(text));
const CLOSED = new Set(
  ['2026-11-23', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03'].map(day),
);

describe('the business calendar', () => {
  it('is closed at weekends and on listed days', () => {
    expect(isOpenDay(day('2026-11-20'), CLOSED)).toBe(true);
    expect(isOpenDay(day('2026-11-21'), CLOSED)).toBe(false);
    expect(isOpenDay(day('2026-11-22'), CLOSED)).toBe(false);
    expect(isOpenDay(day('2026-11-23'), CLOSED)).toBe(false);
  });

  it('moves a limit on a closed day to the next open day and leaves an open day alone', () => {
    expect(nextOpenDay(day('2026-11-21'), CLOSED)).toBe('2026-11-24');
    expect(nextOpenDay(day('2026-11-24'), CLOSED)).toBe('2026-11-24');
    expect(nextOpenDay(day('2026-12-29'), CLOSED)).toBe('2027-01-04');
  });

  it('counts open days only', () => {
    expect(addOpenDays(day('2026-11-20'), 1, CLOSED)).toBe('2026-11-24');
    expect(addOpenDays(day('2026-12-28'), 3, CLOSED)).toBe('2027-01-06');
    expect(addOpenDays(day('2026-11-20'), 0, CLOSED)).toBe('2026-11-20');
  });

  it('reports a calendar without open days as a broken profile', () => {
    const allClosed = new Set(Array.from({ length: 80 }, (_, n) => addOpenDays(day('2026-01-01'), n, new Set())));
    expect(() => nextOpenDay(day('2026-01-01'), allClosed)).toThrow(/no open day/);
  });
});
