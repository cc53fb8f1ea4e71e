import type { ReadDifferential } from './claim-schema.ts';
import type { DifferentialRule } from './domain/origin-reference.ts';
import type { PreferenceCell } from './domain/preferential-rate.ts';

/** Whose rate was taken where an agreement's rates may differ by country, and how it was found. */
export type Differential = {
  /** The cell to be applied; absent when the schedule has none for the country. */
  readonly cell: PreferenceCell | undefined;
  /** How the country or the rate was found. */
  readonly basis: ReadDifferential['basis'] | 'assumed' | 'no-difference';
  readonly country: string;
  /** Of every group of the agreement, as printed. */
  readonly columns: readonly PreferenceCell[];
  /** `none`: no further test; `met`; `open`: nobody said; `list-incomplete`: our list of such goods is not whole. */
  readonly test: 'none' | 'met' | 'open' | 'list-incomplete';
  readonly rule: DifferentialRule;
};
