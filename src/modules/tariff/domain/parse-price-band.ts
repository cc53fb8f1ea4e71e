import type { PriceBand } from './rate-expression.ts';
import { rateUnitOf } from './rate-units.ts';
import { atEnd, cursorOn, optionalNumber, pattern, take } from './text-cursor.ts';

const BAND = pattern('課税価格が1(?:U)につき、?(?:(?:N)円を(超え)、?)?(?:N)円(以下の|未満の|以上の|を超える)もの');

/** `課税価格が1キログラムにつき、67円を超え73.70円以下のもの`: decided by the value per unit, not by a question. */
export function parsePriceBand(text: string): PriceBand | null {
  const cursor = cursorOn(text);
  const match = take(cursor, BAND);
  if (!match || !atEnd(cursor)) return null;
  const [, per = '', lower, , upper, side] = match;
  const upwards = side === '以上の' || side === 'を超える';
  if (upwards && lower !== undefined) return null;
  return {
    kind: 'price',
    per: rateUnitOf(per),
    above: optionalNumber(upwards ? upper : lower),
    includesAbove: side === '以上の',
    upTo: upwards ? null : optionalNumber(upper),
    includesUpTo: side === '以下の',
  };
}
