import { describe, expect, it } from 'vitest';
import { dayOfWeek, daysBetween, parsePlainDate } from '../../../kernel/plain-date.ts';
import { mustBe } from '../../../kernel/result.ts';
import { sourceWeek, weekOf } from './source-week.ts';

const day = (text: string) => mustBe(parsePlainDate(text));

describe('the week two weeks before lodging', () => {
  it.each([
    ['2019-11-01', '2019-10-13', '2019-10-19'],
    ['2026-11-21', '2026-11-01', '2026-11-07'],
    ['2026-11-24', '2026-11-08', '2026-11-14'],
    ['2016-05-15', '2016-05-01', '2016-05-07'],
    ['2018-03-20', '2018-03-04', '2018-03-10'],
  ])('of %s runs from %s to %s', (lodged, start, end) => {
    expect(sourceWeek(day(lodged), 2)).toEqual({ start, end });
  });

  it('changes between Saturday and Sunday, not between Sunday and Monday', () => {
    expect(sourceWeek(day('2026-11-21'), 2).start).toBe('2026-11-01');
    expect(sourceWeek(day('2026-11-22'), 2).start).toBe('2026-11-08');
    expect(sourceWeek(day('2026-11-23'), 2).start).toBe('2026-11-08');
  });

  it('crosses the end of a year', () => {
    expect(sourceWeek(day('2027-01-01'), 2)).toEqual({ start: '2026-12-13', end: '2026-12-19' });
  });

  it('always is seven days from a Sunday', () => {
    const week = weekOf(day('2026-11-18'));
    expect(dayOfWeek(week.start)).toBe(0);
    expect(daysBetween(week.start, week.end)).toBe(6);
  });
});
