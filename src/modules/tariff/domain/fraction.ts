import { type Decimal, decimal } from '../../../kernel/decimal.ts';

/**
 * An exact quotient, `n ÷ d` with d > 0. Formulas such as `×2/11` or a value per kilogram do not end in decimals,
 * and the greater-of must compare before anything is cut.
 */
export type Fraction = { readonly n: bigint; readonly d: bigint };

const TENS: readonly bigint[] = Array.from({ length: 40 }, (_, n) => 10n ** BigInt(n));

export const tenTo = (power: number): bigint => TENS[power] ?? 10n ** BigInt(power);

export const fraction = (n: bigint, d = 1n): Fraction => ({ n, d });
export const fractionOf = ({ units, scale }: Decimal): Fraction => ({
  n: units,
  d: TENS[scale] ?? 10n ** BigInt(scale),
});

export const NONE: Fraction = fraction(0n);
export const ONE: Fraction = fraction(1n);

export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { n: -b.n, d: b.d });
export const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });

/** The divisor must be positive. */
export const dividedBy = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d, d: a.d * b.n });

export const isAbove = (a: Fraction, b: Fraction): boolean => a.n * b.d > b.n * a.d;
export const atLeastZero = (a: Fraction): Fraction => (a.n < 0n ? NONE : a);

/** Whole part towards zero: R3, "fraction of a yen dropped". */
export const dropFraction = (a: Fraction): bigint => a.n / a.d;

/** Keeps `digits` decimals and drops the rest. */
export function cutTo(a: Fraction, digits: number): Fraction {
  const ten = TENS[digits] ?? 10n ** BigInt(digits);
  return { n: (a.n * ten) / a.d, d: ten };
}

const SCALE_OF: ReadonlyMap<bigint, number> = new Map(TENS.map((ten, scale) => [ten, scale]));

/** Exact when the denominator is a power of ten; otherwise cut (never rounded up) after `digits` places. */
export function toDecimal(a: Fraction, digits = 12): Decimal {
  const exact = SCALE_OF.get(a.d);
  if (exact !== undefined) return decimal(a.n, exact);
  let units = (a.n * (TENS[digits] ?? 10n ** BigInt(digits))) / a.d;
  let scale = digits;
  while (scale > 0 && units % 10n === 0n) {
    units /= 10n;
    scale -= 1;
  }
  return decimal(units, scale);
}
