/** The Japan profile as the pure tests need it: read from the same files the server loads, without a database. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { parseDecimal } from '../../kernel/decimal.ts';
import { naccsDigitOf, parseStatisticalCode } from '../../kernel/hs-code.ts';
import { parseCurrencyCode } from '../../kernel/money.ts';
import type { ParameterStatus, Parameters, ParameterValue } from '../../kernel/parameters.ts';
import { type PlainDate, parsePlainDate } from '../../kernel/plain-date.ts';
import { parseUnitCode, type UnitCode } from '../../kernel/quantity.ts';
import type { Words } from '../../kernel/refusal.ts';
import { mustBe } from '../../kernel/result.ts';
import { type OriginReference, readOriginReference } from '../origin/contract.ts';
import type { RateColumns, TariffLine } from '../tariff/contract.ts';
import type { AssessmentReference } from './assessment.ts';
import { makeAssessmentProfile } from './assessment-profile.ts';

export const PROFILE = join(import.meta.dirname, '../../../country/jp');

type ParameterFile = {
  readonly key: string;
  readonly law: Words;
  readonly values: readonly {
    readonly from: string;
    readonly value: string | null;
    readonly status: ParameterStatus;
  }[];
};

const filesUnder = (folder: string, suffix: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(suffix))
    .map((name) => join(folder, name));

const parameterFiles = filesUnder(join(PROFILE, 'parameters'), '.yaml').map(
  (path) => parseYaml(readFileSync(path, 'utf8')) as ParameterFile,
);

export const day = (text: string): PlainDate => mustBe(parsePlainDate(text));

export function parametersOn(asOf: PlainDate): Parameters {
  const values = parameterFiles.flatMap(({ key, law, values: dated }): [string, ParameterValue][] => {
    const found = [...dated].reverse().find(({ from }) => from <= asOf);
    return found ? [[key, { value: found.value, from: day(found.from), status: found.status, law }]] : [];
  });
  return { asOf, values: Object.fromEntries(values) };
}

const rowsOf = (name: string): Record<string, string>[] =>
  parseCsv(readFileSync(join(PROFILE, 'codes', name)), { columns: true, skip_empty_lines: true });

export const ORIGIN: OriginReference = readOriginReference({
  agreements: rowsOf('agreements.csv'),
  parties: rowsOf('agreement-parties.csv'),
  aliases: rowsOf('agreement-aliases.csv'),
  beneficiaries: rowsOf('preference-beneficiaries.csv'),
  proofKinds: rowsOf('proof-kinds.csv'),
  differentials: rowsOf('tariff-differentials.csv'),
  correlations: rowsOf('hs-correlations.csv'),
});

export const profile = makeAssessmentProfile(
  {
    countries: rowsOf('countries.csv'),
    mfnExclusions: rowsOf('mfn-exclusions.csv'),
    priceTerms: rowsOf('price-terms.csv'),
    exciseClasses: rowsOf('excise-classes.csv'),
    taxClassHints: parseCsv(readFileSync(join(PROFILE, 'tariff', 'tax-class-hints.csv')), { columns: true }),
    remedies: filesUnder(join(PROFILE, 'remedies'), '.yaml').map((path): unknown =>
      parseYaml(readFileSync(path, 'utf8')),
    ),
    lowValue: {
      simplifiedTariff: rowsOf('simplified-tariff.csv'),
      simplifiedExclusions: rowsOf('simplified-exclusions.csv'),
      deMinimisExclusions: rowsOf('de-minimis-exclusions.csv'),
      reliefArticles: rowsOf('relief-articles.csv'),
    },
  },
  { ownCurrency: mustBe(parseCurrencyCode('JPY')), parametersOn, origin: ORIGIN },
);

/** A tariff line as the examples write it: only what an assessment looks at. */
export type BriefLine = {
  readonly code: string;
  readonly units?: readonly [string | null, string | null];
  readonly edition?: string;
  readonly validFrom?: string;
  /** Words of the schedule from the heading down, where they matter. */
  readonly path?: readonly string[];
  readonly rates?: Partial<RateColumns>;
  readonly variants?: readonly { readonly season: string; readonly rates: Partial<RateColumns> }[];
};

export function tariffLine(brief: BriefLine): TariffLine {
  const code = mustBe(parseStatisticalCode(brief.code));
  const unit = (text: string | null | undefined): UnitCode | null => (text ? mustBe(parseUnitCode(text)) : null);
  return {
    code,
    naccsDigit: naccsDigitOf(code),
    description: { ja: brief.code, en: brief.code },
    path: brief.path ?? [brief.code],
    units: [unit(brief.units?.[0]), unit(brief.units?.[1])],
    unitQualifiers: [null, null],
    laws: [],
    rates: { ...brief.rates, epa: { ...brief.rates?.epa } },
    variants: (brief.variants ?? []).map(({ season, rates }) => ({
      season,
      description: season,
      rates: { ...rates, epa: { ...rates.epa } },
    })),
    validFrom: day(brief.validFrom ?? '2026-04-01'),
    validTo: null,
    edition: brief.edition ?? 'test',
  };
}

type Given = {
  readonly lines?: readonly BriefLine[];
  readonly exchange?: Readonly<Record<string, string>>;
  readonly fallback?: boolean;
};

export function referenceOn(
  asOf: string,
  { lines = [], exchange = {}, fallback = false }: Given = {},
): AssessmentReference {
  const valid = lines.map(tariffLine).filter(({ validFrom }) => validFrom <= asOf);
  const week = { start: day('2026-11-01'), end: day('2026-11-07') };
  return {
    ownCurrency: profile.ownCurrency,
    lines: Object.fromEntries(valid.map((line) => [line.code, line])),
    exchange: Object.fromEntries(
      Object.entries(exchange).map(([currency, rate]) => [
        currency,
        { rate: mustBe(parseDecimal(rate)), week, fallback },
      ]),
    ),
    parameters: parametersOn(day(asOf)),
    countries: profile.countriesOn(day(asOf)),
    priceTerms: profile.priceTerms,
    excises: profile.excisesOn(day(asOf)),
    remedies: profile.remediesOn(day(asOf)),
    lowValue: profile.lowValueOn(day(asOf)),
    taxClassHints: profile.taxClassHintsOn(day(asOf)),
    origin: ORIGIN,
  };
}
