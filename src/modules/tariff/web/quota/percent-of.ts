import { type Decimal, isZero, parseDecimal } from '../../../../kernel/decimal.ts';
import { mustBe } from '../../../../kernel/result.ts';

const PER_MILLE = 1000n;
const TEN = 10n;

/** How many per cent of the whole the part is, cut after one decimal, so that 100 is said of the whole only. */
export function percentOf(part: string, whole: string): string {
  const a = mustBe(parseDecimal(part));
  const b = mustBe(parseDecimal(whole));
  if (isZero(b)) return '0';
  const scale = Math.max(a.scale, b.scale);
  const tenths = (unitsAt(a, scale) * PER_MILLE) / unitsAt(b, scale);
  return tenths % TEN === 0n ? `${tenths / TEN}` : `${tenths / TEN}.${tenths % TEN}`;
}

/** The share in words: what is there but less than one per cent is not called none. */
export function shareText(part: string, whole: string): string {
  const share = percentOf(part, whole);
  return /^0(\.|$)/.test(share) && !isZero(mustBe(parseDecimal(part))) ? '< 1 %' : `${share} %`;
}

/** For sorting by size: every quantity in the same smallest units. */
export const sizeOf = (quantity: string): bigint => unitsAt(mustBe(parseDecimal(quantity)), FINEST);

const FINEST = 12;
const unitsAt = ({ units, scale }: Decimal, wanted: number): bigint => units * TEN ** BigInt(wanted - scale);
