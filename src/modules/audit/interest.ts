import type { Minor } from '../../kernel/money.ts';
import { findParameter, getParameter } from '../../kernel/parameters.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { parsePercent } from '../../kernel/rate.ts';
import { mustBe } from '../../kernel/result.ts';
import type { Ctx } from '../../platform/operation.ts';
import { yen } from './domain/penalty-rules.ts';
import { refundInterest } from './domain/refund-interest.ts';

type Refund = { readonly refund: Minor; readonly requestedOn: PlainDate | null };

/** On a refund that is paid out today. Nothing where the profile has no rate of the day. */
export function interestOn({ profile, today }: Ctx, { refund, requestedOn }: Refund): Minor {
  const parameters = profile.parametersOn(today);
  const rate = findParameter(parameters, 'payment.refund-interest-rate')?.value;
  if (rate == null) return 0n;
  const text = (name: string): string => getParameter(parameters, `payment.${name}`).value;
  return refundInterest(
    { refund, requestedOn, reassessedOn: today, paidOn: today },
    {
      rate: mustBe(parsePercent(rate)),
      monthsAfterRequest: Number(text('refund-interest-months-after-request')),
      monthsAfterReassessment: Number(text('refund-interest-months-after-reassessment')),
      baseUnit: yen(text('delinquency-base-unit')),
      amountUnit: yen(text('delinquency-amount-unit')),
      leastAmount: yen(text('delinquency-least-amount')),
      daysOfYear: BigInt(text('delinquency-days-of-year')),
    },
  );
}
