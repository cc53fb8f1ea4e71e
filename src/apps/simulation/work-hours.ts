import { addDays, daysBetween, type PlainDate } from '../../kernel/plain-date.ts';
import { type ClosedDays, isOpenDay } from '../../modules/rates/index.ts';
import { addMilliseconds, type Instant, legalDayOf, legalTimeOf } from '../../platform/clock.ts';

const MINUTE = 60_000;
const OPENS = 8 * 60 + 30;
const CLOSES = 17 * 60;

/** When people are at their desks. */
export type WorkHours = {
  readonly openDays: (from: PlainDate, to: PlainDate) => PlainDate[];
  /** So many minutes after legal midnight. */
  readonly at: (day: PlainDate, minutes: number) => Instant;
  /** The moment itself when the office is open, else the next opening and a little more. */
  readonly nextOpen: (instant: Instant, delayMinutes: number) => Instant;
};

export function workHours(timeZone: string, closed: ClosedDays): WorkHours {
  const at = (day: PlainDate, minutes: number): Instant => {
    const asIfUtc = `${day}T00:00:00.000Z` as Instant;
    const ahead = daysBetween(day, legalDayOf(asIfUtc, timeZone)) * 1440 + minutesOf(legalTimeOf(asIfUtc, timeZone));
    return addMilliseconds(asIfUtc, (minutes - ahead) * MINUTE);
  };
  return {
    at,
    openDays: (from, to) => {
      const days: PlainDate[] = [];
      for (let day = from; day <= to; day = addDays(day, 1)) if (isOpenDay(day, closed)) days.push(day);
      return days;
    },
    nextOpen: (instant, delayMinutes) => {
      let day = legalDayOf(instant, timeZone);
      const time = minutesOf(legalTimeOf(instant, timeZone));
      if (isOpenDay(day, closed) && time >= OPENS && time < CLOSES) return instant;
      if (time >= OPENS) day = addDays(day, 1);
      while (!isOpenDay(day, closed)) day = addDays(day, 1);
      return at(day, OPENS + delayMinutes);
    },
  };
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
