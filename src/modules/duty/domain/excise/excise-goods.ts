import type { Decimal } from '../../../../kernel/decimal.ts';

/** What the declarant says of the goods that bear an excise. */
export type ExciseGoods = {
  readonly kind: string;
  readonly class: string;
  /** By the name of the field, in the order of `EXCISE_MEASURES`; only what was stated. */
  readonly amounts: Readonly<Partial<Record<ExciseMeasure, Decimal>>>;
  /** Per cent of the volume at 15 degrees. */
  readonly alcoholPercent?: Decimal;
  /** Cigarettes that the goods count as. */
  readonly convertedSticks?: Decimal;
};

/** Fields that state how much there is, with the unit shown and how many of them make one taxed unit. */
export const EXCISE_MEASURES = {
  litres: { taxed: 'KL', unit: 'L', decimals: 3 },
  kilolitres: { taxed: 'KL', unit: 'KL', decimals: 0 },
  kilograms: { taxed: 'MT', unit: 'KG', decimals: 3 },
  tonnes: { taxed: 'MT', unit: 'MT', decimals: 0 },
  sticks: { taxed: 'TH', unit: 'NO', decimals: 3 },
  thousandSticks: { taxed: 'TH', unit: 'TH', decimals: 0 },
} as const;

export type ExciseMeasure = keyof typeof EXCISE_MEASURES;
export const EXCISE_MEASURE_NAMES = Object.keys(EXCISE_MEASURES) as ExciseMeasure[];
