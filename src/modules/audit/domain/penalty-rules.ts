// Customs Act Art. 12-2 (under-declaration), 12-3 (non-declaration), 12-4 (heavy); handbook 9.2. Every rate and
// threshold is a dated value of the profile, read as of the statutory due date.
import { parseDecimal } from '../../../kernel/decimal.ts';
import type { Minor } from '../../../kernel/money.ts';
import { findParameter, getParameter, type Parameters } from '../../../kernel/parameters.ts';
import { parsePercent, type RateFraction } from '../../../kernel/rate.ts';
import { mustBe } from '../../../kernel/result.ts';

export type PenaltyRules = {
  /** The tax that a penalty is computed on is floored to this. */
  readonly baseUnit: Minor;
  readonly amountUnit: Minor;
  /** A penalty below this is not collected. */
  readonly leastAmount: Minor;
  readonly under: {
    readonly rate: RateFraction;
    readonly rateAfterNotice: RateFraction;
    readonly rateBeforeNotice: RateFraction;
    readonly stepUp: RateFraction;
    /** The step-up begins above this or above the tax declared at first, whichever is more. */
    readonly stepUpLeast: Minor;
  };
  readonly non: {
    readonly rate: RateFraction;
    readonly rateAfterNotice: RateFraction;
    readonly rateBeforeNotice: RateFraction;
    readonly secondBand: Minor;
    readonly secondStepUp: RateFraction;
    /** `undefined`: the day knows no third band. */
    readonly thirdBand: Minor | undefined;
    readonly thirdStepUp: RateFraction;
  };
  readonly heavy: { readonly underRate: RateFraction; readonly nonRate: RateFraction };
  readonly repeatStepUp: RateFraction;
  readonly electronicStepUp: RateFraction;
};

export function readPenaltyRules(parameters: Parameters): PenaltyRules {
  const text = (key: string): string => getParameter(parameters, `penalty.${key}`).value;
  const rate = (key: string): RateFraction => mustBe(parsePercent(text(key)));
  const thirdBand = findParameter(parameters, 'penalty.non-declaration-30-band')?.value;
  return {
    baseUnit: yen(text('base-unit')),
    amountUnit: yen(text('amount-unit')),
    leastAmount: yen(text('least-amount')),
    under: {
      rate: rate('under-declaration-rate'),
      rateAfterNotice: rate('under-declaration-rate-after-notice'),
      rateBeforeNotice: rate('under-declaration-rate-before-notice'),
      stepUp: rate('under-declaration-step-up'),
      stepUpLeast: yen(text('under-declaration-step-up-least')),
    },
    non: {
      rate: rate('non-declaration-rate'),
      rateAfterNotice: rate('non-declaration-rate-after-notice'),
      rateBeforeNotice: rate('non-declaration-rate-before-notice'),
      secondBand: yen(text('non-declaration-20-band')),
      secondStepUp: rate('non-declaration-20-step-up'),
      thirdBand: thirdBand == null ? undefined : yen(thirdBand),
      thirdStepUp: rate('non-declaration-30-step-up'),
    },
    heavy: { underRate: rate('heavy-rate-under'), nonRate: rate('heavy-rate-non') },
    repeatStepUp: rate('repeat-step-up'),
    electronicStepUp: rate('electronic-step-up'),
  };
}

export const yen = (text: string): Minor => {
  const { units, scale } = mustBe(parseDecimal(text));
  if (scale !== 0) throw new Error(`"${text}" is not whole yen`);
  return units;
};
