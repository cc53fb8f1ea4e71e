import type { PlainDate } from '../kernel/plain-date.ts';

/** A moment in UTC, ISO 8601 with milliseconds; text, so that it crosses the wire unchanged. */
export type Instant = string & { readonly __brand: 'Instant' };

/** The only source of time. Tests hand in a clock that stands still or is moved by hand. */
export type Clock = { readonly now: () => Instant };

export const systemClock: Clock = { now: () => new Date().toISOString() as Instant };

/** A clock for tests and simulations; `set` moves it. */
export function manualClock(start: string): Clock & { readonly set: (instant: string) => void } {
  let current = start as Instant;
  return {
    now: () => current,
    set: (instant) => {
      current = instant as Instant;
    },
  };
}

const formatters = new Map<string, Intl.DateTimeFormat>();
/** The quarter of an hour looked at last: no zone changes its day within one. */
const latest = new Map<string, { readonly quarter: number; readonly day: PlainDate }>();
const QUARTER_MILLISECONDS = 900_000;

/** The legal day of a moment in the profile's time zone. The one place where an instant becomes a day. */
export function legalDayOf(instant: Instant, timeZone: string): PlainDate {
  const quarter = Math.floor(Date.parse(instant) / QUARTER_MILLISECONDS);
  const known = latest.get(timeZone);
  if (known?.quarter === quarter) return known.day;
  const day = formatDay(instant, timeZone);
  latest.set(timeZone, { quarter, day });
  return day;
}

function formatDay(instant: Instant, timeZone: string): PlainDate {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formatters.set(timeZone, formatter);
  }
  return formatter.format(new Date(instant)) as PlainDate;
}

/** The legal wall-clock time `HH:MM` of a moment, for office hours. */
export function legalTimeOf(instant: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

/** Day and time as people at the office read them: `2026-11-21 15:04`. */
export const legalMomentOf = (instant: Instant, timeZone: string): string =>
  `${legalDayOf(instant, timeZone)} ${legalTimeOf(instant, timeZone)}`;

export const addMilliseconds = (instant: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(instant) + milliseconds).toISOString() as Instant;

/** Milliseconds from `from` to `to`. */
export const millisecondsBetween = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from);
