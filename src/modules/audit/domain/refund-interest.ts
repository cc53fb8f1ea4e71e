// Customs Act Art. 13 (還付加算金): where a refund comes late. A correction at the importer's request bears interest from
// the day after three months from the request or one month from the reassessment, whichever is earlier; what customs
// corrects by itself, after the month. The starting points are our reading (unconfirmed); the handbook names the rate.

import { floorTo, type Minor } from '../../../kernel/money.ts';
import { addDays, daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import type { RateFraction } from '../../../kernel/rate.ts';
import { lastDayOf } from './delinquency.ts';
import { shareOf } from './share.ts';

export type InterestRules = {
  readonly rate: RateFraction;
  readonly monthsAfterRequest: number;
  readonly monthsAfterReassessment: number;
  readonly baseUnit: Minor;
  readonly amountUnit: Minor;
  readonly leastAmount: Minor;
  readonly daysOfYear: bigint;
};

export type LateRefund = {
  readonly refund: Minor;
  readonly requestedOn: PlainDate | null;
  readonly reassessedOn: PlainDate;
  readonly paidOn: PlainDate;
};

export function refundInterest({ refund, requestedOn, reassessedOn, paidOn }: LateRefund, rules: InterestRules): Minor {
  const afterReassessment = lastDayOf(reassessedOn, rules.monthsAfterReassessment);
  const afterRequest = requestedOn === null ? afterReassessment : lastDayOf(requestedOn, rules.monthsAfterRequest);
  const [earlier = afterReassessment] = [afterRequest, afterReassessment].sort();
  const begins = addDays(earlier, 1);
  const days = daysBetween(begins, paidOn) + 1;
  if (days <= 0) return 0n;
  const base = floorTo(rules.baseUnit, refund);
  const amount = floorTo(rules.amountUnit, shareOf(base * BigInt(days), rules.rate) / rules.daysOfYear);
  return amount < rules.leastAmount ? 0n : amount;
}
