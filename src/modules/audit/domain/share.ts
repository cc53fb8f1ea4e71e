import { floorTo, type Minor } from '../../../kernel/money.ts';
import type { RateFraction } from '../../../kernel/rate.ts';
import type { PenaltyRules } from './penalty-rules.ts';

/** A share of a sum in whole yen; the fraction is dropped. */
export const shareOf = (amount: Minor, { units, scale }: RateFraction): Minor =>
  (amount * units) / 10n ** BigInt(scale);

export const baseOf = (tax: Minor, { baseUnit }: PenaltyRules): Minor => floorTo(baseUnit, tax);

/** Customs Act Art. 12-2 ff., 13-4: floored to 100 yen; a small one is not collected at all. */
export function collected(amount: Minor, { amountUnit, leastAmount }: PenaltyRules): Minor {
  const floored = floorTo(amountUnit, amount);
  return floored < leastAmount ? 0n : floored;
}

export const most = (a: Minor, b: Minor): Minor => (a > b ? a : b);
export const least = (a: Minor, b: Minor): Minor => (a < b ? a : b);
