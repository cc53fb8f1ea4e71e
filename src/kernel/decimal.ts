import { kernelRefusals } from './refusals.ts';
import { ok, type Result, refused } from './result.ts';

/**
 * An exact decimal number: `units / 10^scale`. Used for prices in foreign currency, exchange rates, duty rates,
 * quantities and masses. Never a float (law 9).
 */
export type Decimal = { readonly units: bigint; readonly scale: number };

const PATTERN = /^(-?)(\d+)(?:\.(\d+))?$/;
const MAX_INTEGER_DIGITS = 18;
const MAX_FRACTION_DIGITS = 12;

export const decimal = (units: bigint, scale = 0): Decimal => ({ units, scale });

export const ZERO: Decimal = decimal(0n);

/** Reads plain digits with an optional point: no separators, no exponent, no blanks. */
export function parseDecimal(text: string, pointer = ''): Result<Decimal> {
  const match = PATTERN.exec(text);
  if (!match) return refused(kernelRefusals.decimalMalformed(pointer, { value: text.slice(0, 40) }));
  const [, sign = '', whole = '', fraction = ''] = match;
  if (whole.replace(/^0+/, '').length > MAX_INTEGER_DIGITS || fraction.length > MAX_FRACTION_DIGITS) {
    return refused(kernelRefusals.decimalOutOfRange(pointer, { value: text.slice(0, 40) }));
  }
  return ok(decimal(BigInt(`${sign}${whole}${fraction}`), fraction.length));
}

/** Like `parseDecimal` but also refuses a value below zero. */
export function parseNonNegative(text: string, pointer = ''): Result<Decimal> {
  const parsed = parseDecimal(text, pointer);
  if (!parsed.ok || parsed.value.units >= 0n) return parsed;
  return refused(kernelRefusals.amountNegative(pointer, { value: text }));
}

/** Shortest exact writing: trailing zeros of the fraction are dropped. */
export function formatDecimal({ units, scale }: Decimal): string {
  const negative = units < 0n;
  const digits = (negative ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = scale === 0 ? '' : digits.slice(-scale).replace(/0+$/, '');
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return decimal(rescaled(a, scale) + rescaled(b, scale), scale);
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, decimal(-b.units, b.scale));
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return decimal(a.units * b.units, a.scale + b.scale);
}

/** Negative when a < b, zero when equal, positive when a > b. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = rescaled(a, scale) - rescaled(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const isZero = (a: Decimal): boolean => a.units === 0n;

export const max = (a: Decimal, b: Decimal): Decimal => (compare(a, b) >= 0 ? a : b);
export const min = (a: Decimal, b: Decimal): Decimal => (compare(a, b) <= 0 ? a : b);

/** Drops (never rounds up) all digits after `scale` places, towards zero. */
export function truncate(a: Decimal, scale: number): Decimal {
  if (a.scale <= scale) return a;
  return decimal(a.units / tenTo(a.scale - scale), scale);
}

/** Whole part towards zero: "fraction dropped". */
export const wholePart = (a: Decimal): bigint => truncate(a, 0).units * (a.scale < 0 ? tenTo(-a.scale) : 1n);

const rescaled = (a: Decimal, scale: number): bigint =>
  a.scale === scale ? a.units : a.units * tenTo(scale - a.scale);

const POWERS: readonly bigint[] = Array.from({ length: 64 }, (_, n) => 10n ** BigInt(n));
const tenTo = (n: number): bigint => POWERS[n] ?? 10n ** BigInt(n);
