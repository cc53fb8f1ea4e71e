// Customs Act Art. 7 (3): the target time of an answer runs from the day on which the request was
// complete and stands while customs waits for the applicant; handbook 8.
import { addDays, daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';

/** A question to the applicant: the clock stands from the day it was asked to the day it was answered. */
export type Stop = { readonly from: PlainDate; readonly to: PlainDate | null };

export type ClockQuestion = {
  readonly receivedOn: PlainDate;
  readonly targetDays: number;
  /** Oldest first; they do not overlap, because a question is answered before the next is asked. */
  readonly stops: readonly Stop[];
  readonly today: PlainDate;
  /** The clock ends with the answer. */
  readonly answeredOn: PlainDate | null;
};

export type RulingClock = {
  /** As of today: while the clock stands, it moves on by one day a day. */
  readonly targetOn: PlainDate;
  readonly daysStopped: number;
  readonly daysUsed: number;
  /** Negative when the target has passed. */
  readonly daysLeft: number;
  readonly isStopped: boolean;
  readonly isLate: boolean;
};

export function rulingClock({ receivedOn, targetDays, stops, today, answeredOn }: ClockQuestion): RulingClock {
  const end = answeredOn ?? today;
  const daysStopped = stops.reduce((sum, { from, to }) => sum + Math.max(0, daysBetween(from, to ?? end)), 0);
  const daysUsed = Math.max(0, daysBetween(receivedOn, end) - daysStopped);
  const daysLeft = targetDays - daysUsed;
  return {
    targetOn: addDays(receivedOn, targetDays + daysStopped),
    daysStopped,
    daysUsed,
    daysLeft,
    isStopped: answeredOn === null && stops.at(-1)?.to === null,
    isLate: daysLeft < 0,
  };
}
