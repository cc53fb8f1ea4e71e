import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { rulingClock } from './clock.ts';
import { latestPublication, reviewUntil, validUntil } from './validity.ts';

const day = (text: string): PlainDate => text as PlainDate;
const asked = { receivedOn: day('2026-11-24'), targetDays: 30, stops: [], answeredOn: null };

describe('the clock of an advance ruling', () => {
  it('follows the worked example of the handbook: complete on 2026-11-24, answered by 2026-12-24', () => {
    expect(rulingClock({ ...asked, today: day('2026-11-24') })).toMatchObject({
      targetOn: '2026-12-24',
      daysUsed: 0,
      daysLeft: 30,
      isStopped: false,
    });
    const answeredOn = day('2026-12-24');
    expect(validUntil(answeredOn, 3)).toBe('2029-12-23');
    expect(reviewUntil(answeredOn, 2)).toBe('2027-02-24');
    expect(latestPublication(answeredOn, 180)).toBe('2027-06-22');
  });

  it('stands from the day of a question to the day of its answer', () => {
    const stops = [{ from: day('2026-12-01'), to: day('2026-12-11') }];
    expect(rulingClock({ ...asked, stops, today: day('2026-12-15') })).toMatchObject({
      targetOn: '2027-01-03',
      daysStopped: 10,
      daysUsed: 11,
      daysLeft: 19,
      isStopped: false,
    });
  });

  it('moves the target on by a day a day while a question is open', () => {
    const stops = [{ from: day('2026-12-01'), to: null }];
    const early = rulingClock({ ...asked, stops, today: day('2026-12-02') });
    const late = rulingClock({ ...asked, stops, today: day('2027-02-02') });
    expect(early).toMatchObject({ isStopped: true, daysLeft: 23, targetOn: '2026-12-25' });
    expect(late).toMatchObject({ isStopped: true, daysLeft: 23, isLate: false });
  });

  it('adds up several questions, and a question answered on its day costs nothing', () => {
    const stops = [
      { from: day('2026-11-25'), to: day('2026-11-25') },
      { from: day('2026-11-26'), to: day('2026-11-28') },
      { from: day('2026-12-01'), to: day('2026-12-04') },
    ];
    expect(rulingClock({ ...asked, stops, today: day('2026-12-10') }).daysStopped).toBe(5);
  });

  it('is late on the day after the target, and stops for good with the answer', () => {
    expect(rulingClock({ ...asked, today: day('2026-12-24') }).isLate).toBe(false);
    expect(rulingClock({ ...asked, today: day('2026-12-25') }).isLate).toBe(true);
    const answered = rulingClock({ ...asked, answeredOn: day('2026-12-20'), today: day('2028-01-01') });
    expect(answered).toMatchObject({ isLate: false, daysUsed: 26, daysLeft: 4, isStopped: false });
  });

  it('used and left make up the target time, and used and stopped the time that went by', () => {
    const gaps = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 6 });
    fc.assert(
      fc.property(gaps, fc.nat(60), fc.constantFrom(30, 90), (pairs, rest, targetDays) => {
        let at = day('2026-11-24');
        const stops = pairs.map(([wait, stopped]) => {
          const from = addDays(at, wait);
          at = addDays(from, stopped);
          return { from, to: at };
        });
        const clock = rulingClock({ ...asked, targetDays, stops, today: addDays(at, rest) });
        const passed = pairs.reduce((sum, [wait, stopped]) => sum + wait + stopped, rest);
        expect(clock.daysUsed + clock.daysLeft).toBe(targetDays);
        expect(clock.daysUsed + clock.daysStopped).toBe(passed);
        expect(clock.targetOn).toBe(addDays(asked.receivedOn, targetDays + clock.daysStopped));
      }),
    );
  });

  it('a validity that begins on a leap day ends the day before the last of February', () => {
    expect(validUntil(day('2028-02-29'), 3)).toBe('2031-02-27');
  });
});
