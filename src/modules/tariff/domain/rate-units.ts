import type { UnitCode } from '../../../kernel/quantity.ts';

/**
 * Units that stand behind the stroke of a specific rate (as printed), and the statistical units that can be turned
 * into them exactly: `[code, numerator, denominator]`, the unit of the schedule first. Handbook 1.10.
 */
const KILOGRAM = [
  ['KG', 1n, 1n],
  ['KGM', 1n, 1n],
  ['MT', 1000n, 1n],
  ['TNE', 1000n, 1n],
  ['GR', 1n, 1000n],
  ['GRM', 1n, 1000n],
] as const;
const LITRE = [
  ['L', 1n, 1n],
  ['LTR', 1n, 1n],
  ['KL', 1000n, 1n],
] as const;
const PIECE = [
  ['NO', 1n, 1n],
  ['DZ', 12n, 1n],
  ['TH', 1000n, 1n],
] as const;

export type UnitConversion = readonly [code: string, numerator: bigint, denominator: bigint];

const dividedBy = (divisor: bigint, conversions: readonly UnitConversion[], first: string): readonly UnitConversion[] =>
  conversions
    .map(([code, numerator, denominator]): UnitConversion => [code, numerator, denominator * divisor])
    .sort((a, b) => Number(b[0] === first) - Number(a[0] === first));

export const RATE_UNITS = {
  kg: KILOGRAM,
  MT: dividedBy(1000n, KILOGRAM, 'MT'),
  g: KILOGRAM.map(([code, n, d]): UnitConversion => [code, n * 1000n, d]).sort((a) => (a[0] === 'GR' ? -1 : 0)),
  l: LITRE,
  kl: dividedBy(1000n, LITRE, 'KL'),
  '㎡': [
    ['SM', 1n, 1n],
    ['MTK', 1n, 1n],
  ],
  m: [
    ['M', 1n, 1n],
    ['MTR', 1n, 1n],
  ],
  頭: PIECE,
  枚: PIECE,
  本: PIECE,
  個: PIECE,
  足: [
    ['PR', 1n, 1n],
    ['NPR', 1n, 1n],
  ],
  ダース: dividedBy(12n, PIECE, 'DZ'),
  '1,000本': dividedBy(1000n, PIECE, 'TH'),
  '1,000枚': dividedBy(1000n, PIECE, 'TH'),
} as const satisfies Record<string, readonly UnitConversion[]>;

export type RateUnit = keyof typeof RATE_UNITS;

/** Other spellings that appear in the schedule or in notices, after width folding. */
const SPELLINGS: Readonly<Record<string, RateUnit>> = {
  キログラム: 'kg',
  Kg: 'kg',
  KG: 'kg',
  グラム: 'g',
  リットル: 'l',
  L: 'l',
  キロリットル: 'kl',
  KL: 'kl',
  mt: 'MT',
  トン: 'MT',
  m2: '㎡',
  平方メートル: '㎡',
  メートル: 'm',
  '1000本': '1,000本',
  '1000枚': '1,000枚',
  千本: '1,000本',
};

const names = [...Object.keys(RATE_UNITS), ...Object.keys(SPELLINGS)].sort((a, b) => b.length - a.length);

/** Source of a regular expression that matches any unit; longest first, so that `kl` is not read as `k`. */
export const RATE_UNIT_PATTERN = `(?:${names.join('|')})`;

export const rateUnitOf = (printed: string): RateUnit => SPELLINGS[printed] ?? (printed as RateUnit);

/** The unit that the declarant is asked for. */
export const askedUnitOf = (unit: RateUnit): UnitCode => RATE_UNITS[unit][0][0] as UnitCode;
