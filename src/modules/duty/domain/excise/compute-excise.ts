// Liquor Tax Act Art. 22, 23; Tobacco Tax Act Art. 10, 11; Petroleum and Coal Tax Act Art. 8, 9; Gasoline Tax Act
// Art. 8, 9 (handbook 2.5): so many yen for a kilolitre, a tonne or a thousand sticks. The amount stays exact here; the
// fraction of a yen is dropped once per tax line.
import {
  add,
  compare,
  type Decimal,
  decimal,
  formatDecimal,
  multiply,
  parseDecimal,
  subtract,
  truncate,
  ZERO,
} from '../../../../kernel/decimal.ts';
import { findParameter, type Parameters } from '../../../../kernel/parameters.ts';
import type { Words } from '../../../../kernel/refusal.ts';
import { mustBe } from '../../../../kernel/result.ts';
import type { ExciseClass, ExciseUnit } from './excise-class.ts';
import { EXCISE_MEASURE_NAMES, EXCISE_MEASURES, type ExciseGoods } from './excise-goods.ts';

export type ExciseAmount = {
  readonly measure: string;
  readonly name: Words;
  readonly law: Words;
  /** As declared, in the unit it was declared in. */
  readonly quantity: { readonly value: Decimal; readonly unit: string };
  /** The same in the unit of the tax: what the rate is multiplied with. */
  readonly taxed: { readonly value: Decimal; readonly unit: ExciseUnit };
  readonly alcoholPercent: Decimal | undefined;
  /** Yen for one `unit`, with the degrees above the base strength. */
  readonly rate: Decimal;
  readonly rateText: string;
  readonly exact: Decimal;
};

/** Why there is no amount: which field would have to be filled in, or that the profile has no rate on the day. */
export type ExciseFault =
  | { readonly kind: 'quantity'; readonly fields: readonly string[] }
  | { readonly kind: 'strength' }
  | { readonly kind: 'conversion' }
  | { readonly kind: 'no-rate' };

export type ExciseOutcome =
  | { readonly ok: true; readonly amount: ExciseAmount }
  | { readonly ok: false; readonly fault: ExciseFault };

const STRENGTH_FRACTION = 'excise.liquor.strength-fraction';
const UNIT_WORDS = { KL: 'kl', MT: 'MT', TH: '1,000本' } as const;
/** The stage from which heated tobacco counts stick by stick, like cigarettes. */
const LIKE_CIGARETTES = 'step-2';

export function computeExcise(tax: ExciseClass, goods: ExciseGoods, parameters: Parameters): ExciseOutcome {
  const rate = rateOf(tax, goods, parameters);
  if (rate === null) return fault({ kind: 'no-rate' });
  if (rate === 'strength') return fault({ kind: 'strength' });
  const quantity = quantityOf(tax, goods, parameters);
  if (quantity === 'conversion') return fault({ kind: 'conversion' });
  if (quantity === null) {
    const fields = EXCISE_MEASURE_NAMES.filter((name) => EXCISE_MEASURES[name].taxed === tax.unit);
    return fault({ kind: 'quantity', fields });
  }
  const { value, unit, decimals } = quantity;
  const taxed = decimal(value.units, value.scale + decimals);
  const amount: ExciseAmount = {
    measure: tax.measure,
    name: tax.name,
    law: rate.law,
    quantity: { value, unit },
    taxed: { value: taxed, unit: tax.unit },
    alcoholPercent: goods.alcoholPercent,
    rate: rate.value,
    rateText: `${formatDecimal(rate.value)}円/${UNIT_WORDS[tax.unit]}`,
    exact: multiply(taxed, rate.value),
  };
  return { ok: true, amount };
}

const fault = (found: ExciseFault): ExciseOutcome => ({ ok: false, fault: found });

type Rate = { readonly value: Decimal; readonly law: Words };

function rateOf(tax: ExciseClass, goods: ExciseGoods, parameters: Parameters): Rate | 'strength' | null {
  const [main = '', ...more] = tax.rates;
  const base = findParameter(parameters, main);
  if (base?.value == null) return null;
  let value = mustBe(parseDecimal(base.value));
  for (const key of more) {
    const lapsed = findParameter(parameters, key)?.value;
    if (lapsed != null) value = add(value, mustBe(parseDecimal(lapsed)));
  }
  if (tax.strength === undefined) return { value, law: base.law };
  if (goods.alcoholPercent === undefined) return 'strength';
  const perDegree = findParameter(parameters, tax.strength.perDegree)?.value;
  const threshold = findParameter(parameters, tax.strength.base)?.value;
  if (perDegree == null || threshold == null) return null;
  const degrees = countedDegrees(goods.alcoholPercent, parameters);
  const above = subtract(degrees, mustBe(parseDecimal(threshold.replace('%', ''))));
  const added = compare(above, ZERO) > 0 ? multiply(above, mustBe(parseDecimal(perDegree))) : ZERO;
  return { value: add(value, added), law: base.law };
}

/** How a fraction of a degree counts is a parameter: the sources at hand do not settle it. */
function countedDegrees(percent: Decimal, parameters: Parameters): Decimal {
  return findParameter(parameters, STRENGTH_FRACTION)?.value === 'exact' ? percent : truncate(percent, 0);
}

type Taxed = { readonly value: Decimal; readonly unit: string; readonly decimals: number };

function quantityOf(tax: ExciseClass, goods: ExciseGoods, parameters: Parameters): Taxed | 'conversion' | null {
  if (tax.conversion !== undefined && isConverted(tax.conversion, parameters)) {
    if (goods.convertedSticks === undefined) return 'conversion';
    return { value: goods.convertedSticks, unit: 'NO', decimals: EXCISE_MEASURES.sticks.decimals };
  }
  if (tax.conversion !== undefined && goods.convertedSticks !== undefined) {
    return { value: goods.convertedSticks, unit: 'NO', decimals: EXCISE_MEASURES.sticks.decimals };
  }
  for (const name of EXCISE_MEASURE_NAMES) {
    const { taxed, unit, decimals } = EXCISE_MEASURES[name];
    const value = goods.amounts[name];
    if (taxed === tax.unit && value !== undefined) return { value, unit, decimals };
  }
  return null;
}

const isConverted = (conversion: string, parameters: Parameters): boolean =>
  conversion === 'always' || findParameter(parameters, conversion)?.value !== LIKE_CIGARETTES;
