// Every line of every assessment states three amounts before rounding, which makes their writing the most frequent
// text of all: the same digits as `formatDecimal`, without patterns or padding. Amounts below zero go the long way.
import { decimal, formatDecimal } from '../../../kernel/decimal.ts';

const ZERO_DIGIT = 48;

/** `units / 10^scale`, shortest exact writing. */
export function nominalText(units: bigint, scale: number): string {
  if (units === 0n) return '0';
  const digits = units.toString();
  if (scale === 0) return digits;
  const point = digits.length - scale;
  if (units < 0n || point <= 0) return formatDecimal(decimal(units, scale));
  let end = digits.length;
  while (end > point && digits.charCodeAt(end - 1) === ZERO_DIGIT) end -= 1;
  return end === point ? digits.slice(0, point) : `${digits.slice(0, point)}.${digits.slice(point, end)}`;
}
