import type { NaccsDigit, StatisticalCode } from '../../kernel/hs-code.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { UnitCode } from '../../kernel/quantity.ts';
import { gramsOf, searchText } from './domain/search-text.ts';
import type { RateColumns, ScheduleLine, SeasonalVariant, TariffLine } from './domain/tariff-line.ts';

/** A row of `tariff.line` as the store selects it; jsonb and arrays arrive parsed. */
export type LineRow = {
  readonly code: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly edition: string;
  readonly naccs_digit: string;
  readonly description_ja: string;
  readonly description_en: string | null;
  readonly path: readonly string[];
  readonly unit1: string | null;
  readonly unit2: string | null;
  readonly unit1_qualifier: string | null;
  readonly unit2_qualifier: string | null;
  readonly laws: readonly string[];
  readonly rates: RateColumns;
  readonly variants: readonly SeasonalVariant[];
};

export function lineOf(row: LineRow): TariffLine {
  return {
    code: row.code as StatisticalCode,
    naccsDigit: row.naccs_digit as NaccsDigit,
    description: { ja: row.description_ja, en: row.description_en },
    path: row.path,
    units: [row.unit1 as UnitCode | null, row.unit2 as UnitCode | null],
    unitQualifiers: [row.unit1_qualifier, row.unit2_qualifier],
    laws: row.laws,
    rates: row.rates,
    variants: row.variants,
    validFrom: row.valid_from as PlainDate,
    validTo: row.valid_to as PlainDate | null,
    edition: row.edition,
  };
}

/** Stands between the items of a list that travels as one text: no wording of a tariff contains it. */
export const SEPARATOR = '\u001f';

/** The lines column by column, for one `unnest`. */
export function columnsOf(lines: readonly ScheduleLine[]) {
  return {
    code: lines.map((line) => line.code as string),
    naccs: lines.map((line) => line.naccsDigit as string),
    ja: lines.map((line) => line.description.ja),
    en: lines.map((line) => line.description.en),
    path: lines.map((line) => line.path.join(SEPARATOR)),
    unit1: lines.map((line) => line.units[0] as string | null),
    unit2: lines.map((line) => line.units[1] as string | null),
    qualifier1: lines.map((line) => line.unitQualifiers[0]),
    qualifier2: lines.map((line) => line.unitQualifiers[1]),
    laws: lines.map((line) => line.laws.join(SEPARATOR)),
    rates: lines.map((line) => JSON.stringify(line.rates)),
    variants: lines.map((line) => JSON.stringify(line.variants)),
    own: lines.map((line) => searchText(ownWords(line))),
    all: lines.map((line) => searchText(allWords(line))),
    grams: lines.map((line) => gramsOf(allWords(line)).join(SEPARATOR)),
  };
}

const ownWords = (line: ScheduleLine): string => `${line.description.ja} ${line.description.en ?? ''}`;
const allWords = (line: ScheduleLine): string => `${ownWords(line)} ${line.path.join(' ')}`;
