import { type Decimal, decimal, formatDecimal, parseNonNegative } from './decimal.ts';
import { kernelRefusals } from './refusals.ts';
import { ok, type Result, refused } from './result.ts';

/** A share of a value as an exact decimal fraction: 7.8 % is 0.078. */
export type RateFraction = Decimal & { readonly __rate?: never };

/** Reads `7.8%`. */
export function parsePercent(text: string, pointer = ''): Result<RateFraction> {
  if (!text.endsWith('%')) return refused(kernelRefusals.decimalMalformed(pointer, { value: text.slice(0, 40) }));
  const parsed = parseNonNegative(text.slice(0, -1), pointer);
  return parsed.ok ? ok(decimal(parsed.value.units, parsed.value.scale + 2)) : parsed;
}

export function formatPercent(rate: RateFraction): string {
  return `${formatDecimal(decimal(rate.units * 100n, rate.scale))}%`;
}
