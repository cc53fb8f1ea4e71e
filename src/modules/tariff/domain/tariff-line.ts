import type { NaccsDigit, StatisticalCode } from '../../../kernel/hs-code.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { UnitCode } from '../../../kernel/quantity.ts';
import { isInSeason } from './is-in-season.ts';

/** The rate columns of one line as printed; a missing column means that the line has no rate there. */
export type RateColumns = {
  readonly general?: string;
  readonly temporary?: string;
  readonly wto?: string;
  readonly gsp?: string;
  readonly ldc?: string;
  /** By agreement key of the schedule: `CPTPP`, `EU`, `RCEP_CN` … */
  readonly epa: Readonly<Record<string, string>>;
};

export const STATUTORY_COLUMNS = ['general', 'temporary', 'wto', 'gsp', 'ldc'] as const;
export type StatutoryColumn = (typeof STATUTORY_COLUMNS)[number];

/** `season` is `MM-DD..MM-DD`, both days included; it may run over the end of the year. */
export type SeasonalVariant = { readonly season: string; readonly description: string; readonly rates: RateColumns };

/** One nine-digit line of the schedule without the days on which it holds. */
export type ScheduleLine = {
  readonly code: StatisticalCode;
  readonly naccsDigit: NaccsDigit;
  readonly description: { readonly ja: string; readonly en: string | null };
  /** From the heading down to the line itself. */
  readonly path: readonly string[];
  /** Statistical units I and II. */
  readonly units: readonly [UnitCode | null, UnitCode | null];
  /** `I.I.`, `I.C.`, `D.W.` behind a unit: with immediate packing, inner container, dry weight. */
  readonly unitQualifiers: readonly [string | null, string | null];
  readonly laws: readonly string[];
  readonly rates: RateColumns;
  readonly variants: readonly SeasonalVariant[];
};

/** A line with its validity; `validTo` is the last day, null while it stands. */
export type TariffLine = ScheduleLine & {
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly edition: string;
};

/** The columns in force on the day: eight codes have one set per season, all others one set. */
export function ratesOn(line: Pick<ScheduleLine, 'rates' | 'variants'>, asOf: PlainDate): RateColumns {
  return variantOn(line, asOf)?.rates ?? line.rates;
}

export function variantOn(line: Pick<ScheduleLine, 'variants'>, asOf: PlainDate): SeasonalVariant | undefined {
  if (line.variants.length === 0) return undefined;
  return line.variants.find(({ season }) => {
    const [from = '', to = ''] = season.split('..');
    return isInSeason({ from, to }, asOf);
  });
}
