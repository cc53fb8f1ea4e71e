// Act on Holidays of Administrative Organs, Art. 1: offices are closed on Saturdays, Sundays, national holidays and
// from 29 December to 3 January. Which days those are is the profile's data; that weekends are closed is the rule.
import { addDays, dayOfWeek, type PlainDate } from '../../../kernel/plain-date.ts';

/** Closed days other than weekends. */
export type ClosedDays = ReadonlySet<PlainDate>;

const SUNDAY = 0;
const SATURDAY = 6;
const LONGEST_CLOSURE_DAYS = 60;

export function isOpenDay(day: PlainDate, closed: ClosedDays): boolean {
  const weekday = dayOfWeek(day);
  return weekday !== SUNDAY && weekday !== SATURDAY && !closed.has(day);
}

/** `day` itself when it is open, else the first open day after it: where a time limit on a closed day moves to. */
export function nextOpenDay(day: PlainDate, closed: ClosedDays): PlainDate {
  for (let ahead = 0; ahead <= LONGEST_CLOSURE_DAYS; ahead += 1) {
    const candidate = addDays(day, ahead);
    if (isOpenDay(candidate, closed)) return candidate;
  }
  throw new Error(`The calendar has no open day within ${LONGEST_CLOSURE_DAYS} days after ${day}`);
}

/** The `count`-th open day after `day` (the day itself is not counted). */
export function addOpenDays(day: PlainDate, count: number, closed: ClosedDays): PlainDate {
  let current = day;
  for (let left = count; left > 0; left -= 1) current = nextOpenDay(addDays(current, 1), closed);
  return current;
}
