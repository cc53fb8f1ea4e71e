import { getParameter, type Parameters } from '../../../kernel/parameters.ts';
import { cutTo, type Fraction, fractionOf, times } from './fraction.ts';
import type { RateFacts, RateNeed } from './rate-facts.ts';
import { askedUnitOf, RATE_UNITS, type RateUnit } from './rate-units.ts';

/** Quantity in the unit of a rate: as declared, and as the duty is computed on it (R11: further decimals drop). */
export type RatedQuantity = { readonly declared: Fraction; readonly dutiable: Fraction };

const DECIMALS = 'rounding.specific-quantity-decimals';
const decimalsOf = new WeakMap<Parameters, number>();

/** R11 is a dated parameter; read once per snapshot because it is asked for on every specific duty. */
function dutiableDecimals(parameters: Parameters): number {
  const known = decimalsOf.get(parameters);
  if (known !== undefined) return known;
  const decimals = Number(getParameter(parameters, DECIMALS).value);
  if (!Number.isInteger(decimals) || decimals < 0) throw new Error(`${DECIMALS} must be a whole number of decimals`);
  decimalsOf.set(parameters, decimals);
  return decimals;
}

/**
 * Finds a declared quantity that converts exactly; the unit of the schedule is preferred to a converted one. The cut is
 * made in the unit of the rate, so that 1.239 kg and 1,239 g owe the same.
 */
export function quantityIn(unit: RateUnit, facts: Pick<RateFacts, 'quantities' | 'parameters'>): RatedQuantity | null {
  for (const [code, numerator, denominator] of RATE_UNITS[unit]) {
    for (const quantity of facts.quantities) {
      if (quantity.unit !== code) continue;
      const declared = times(fractionOf(quantity.value), { n: numerator, d: denominator });
      return { declared, dutiable: cutTo(declared, dutiableDecimals(facts.parameters)) };
    }
  }
  return null;
}

export function quantityNeed(unit: RateUnit): RateNeed {
  const asked = askedUnitOf(unit);
  return {
    key: `quantity.${asked}`,
    question: { ja: `数量（${asked}）を入力してください。`, en: `Give the quantity in ${asked}.` },
    unit: asked,
  };
}
