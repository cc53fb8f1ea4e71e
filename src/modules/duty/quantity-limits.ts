// Customs Act Enforcement Order Art. 59: the quantity that is declared. A slip of the finger (a minus, a point lost, a
// thousandth of a shoe, none at all) is told apart from a text that is no number.
import { compare, type Decimal, decimal, parseDecimal } from '../../kernel/decimal.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { dutyRefusals } from './refusals.ts';

/** More than this of anything, in any unit, has never been in one line. */
const MOST = decimal(1_000_000_000_000n);
const DECIMALS = 6;
/** Goods that are counted come whole. A dozen, a set of sets and a thousand can be broken. */
const WHOLE = { decimals: 0, units: ['NO', 'PR', 'NPR', 'NAR'] } as const;
const THOUSANDS = { decimals: 3, units: ['TH', 'MIL'] } as const;

type QuantityText = { readonly value: string; readonly unit: string };

export function readAmountOfGoods({ value, unit }: QuantityText, pointer: string): Result<Decimal> {
  const parsed = parseDecimal(value, pointer);
  if (!parsed.ok) return parsed;
  if (parsed.value.units < 0n) return refused(dutyRefusals.quantityNegative(pointer, { value, unit }));
  // Nothing of the goods would owe nothing by any rate that counts or weighs them.
  if (parsed.value.units === 0n) return refused(dutyRefusals.quantityZero(pointer, { unit }));
  if (compare(parsed.value, MOST) > 0) return refused(dutyRefusals.quantityAbsurd(pointer, { value, unit }));
  const allowed = decimalsOf(unit);
  if (hasMoreDecimals(parsed.value, allowed)) {
    return refused(dutyRefusals.quantityTooFine(pointer, { value, unit, decimals: allowed }));
  }
  return ok(parsed.value);
}

function decimalsOf(unit: string): number {
  for (const { units, decimals } of [WHOLE, THOUSANDS]) {
    if (units.some((known) => known === unit)) return decimals;
  }
  return DECIMALS;
}

/** Zeros behind the point are no finer than none. */
function hasMoreDecimals({ units, scale }: Decimal, allowed: number): boolean {
  return scale > allowed && units % 10n ** BigInt(scale - allowed) !== 0n;
}
