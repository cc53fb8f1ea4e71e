// Condition K (handbook 1.5, 1.15): a declaration sent outside office hours waits for the next opening.
import { getParameter } from '../../../kernel/parameters.ts';
import { addDays, daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import { addMilliseconds, type Instant, legalDayOf, legalTimeOf } from '../../../platform/clock.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { getClosedDays, isOpenDay, nextOpenDay } from '../../rates/index.ts';

const CALENDAR_DAYS = 90;
const MINUTE = 60_000;

export type OfficeHours = { readonly isOpen: boolean; readonly nextOpening: Instant };

export async function officeHours(ctx: Ctx): Promise<OfficeHours> {
  const { timeZone } = ctx.profile;
  const parameters = ctx.profile.parametersOn(ctx.today);
  const opens = getParameter(parameters, 'office.hours-open').value;
  const closes = getParameter(parameters, 'office.hours-close').value;
  const closed = await getClosedDays(ctx.tx, { from: ctx.today, to: addDays(ctx.today, CALENDAR_DAYS) });
  const time = legalTimeOf(ctx.now, timeZone);
  const isWorkday = isOpenDay(ctx.today, closed);
  const isBefore = isWorkday && time < opens;
  const day = isBefore ? ctx.today : nextOpenDay(addDays(ctx.today, 1), closed);
  return { isOpen: isWorkday && opens <= time && time < closes, nextOpening: instantOf(day, opens, timeZone) };
}

/** The moment at which the clocks of the zone show this time of this day. */
export function instantOf(day: PlainDate, time: string, timeZone: string): Instant {
  const asIfUtc = `${day}T${time}:00.000Z` as Instant;
  const ahead = daysBetween(day, legalDayOf(asIfUtc, timeZone)) * 1440;
  const offset = ahead + minutesOf(legalTimeOf(asIfUtc, timeZone)) - minutesOf(time);
  return addMilliseconds(asIfUtc, -offset * MINUTE);
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
