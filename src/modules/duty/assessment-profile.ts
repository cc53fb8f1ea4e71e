// The part of a country profile that an assessment asks for: parameters by day, countries, delivery terms, currency.
// Rows come as the profile's CSV files have them; who reads the files is the composition root's business.
import type { CurrencyCode } from '../../kernel/money.ts';
import type { Parameters } from '../../kernel/parameters.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { OriginReference } from '../origin/contract.ts';
import type { PriceTerm } from '../valuation/contract.ts';
import { type ExciseClass, readExciseClasses } from './domain/excise/excise-class.ts';
import type { Remedy } from './domain/remedy/remedy.ts';
import { type TaxClassHints, taxClassHintsOn } from './domain/tax-class-hints.ts';
import { readRemedyFile, remediesAsleep, remediesInForce } from './read-remedies.ts';
import { type LowValueLists, type LowValueRows, lowValueListsOn, NO_LOW_VALUE_ROWS } from './scheme/low-value-lists.ts';

type Row = Readonly<Record<string, string>>;
export type Countries = Readonly<Record<string, { readonly mfn: boolean }>>;

export type AssessmentProfile = {
  readonly ownCurrency: CurrencyCode;
  readonly parametersOn: (asOf: PlainDate) => Parameters;
  readonly countriesOn: (asOf: PlainDate) => Countries;
  readonly priceTerms: Readonly<Record<string, PriceTerm>>;
  readonly excisesOn: (asOf: PlainDate) => readonly ExciseClass[];
  readonly remediesOn: (asOf: PlainDate) => readonly Remedy[];
  /** Measures that wait for a trigger: the register of triggers may have one for the day. */
  readonly sleepersOn: (asOf: PlainDate) => readonly Remedy[];
  readonly taxClassHintsOn: (asOf: PlainDate) => TaxClassHints;
  readonly lowValueOn: (asOf: PlainDate) => LowValueLists;
  readonly origin: OriginReference;
};

export type ProfileRows = {
  /** `countries.csv`: `code`, `mfn` yes or no. */
  readonly countries: readonly Row[];
  /** `mfn-exclusions.csv`: `code`, `valid_from`, `valid_to`; decides by day for the countries it names. */
  readonly mfnExclusions: readonly Row[];
  /** `price-terms.csv`: `code`, `freight_included`, `insurance_included`. */
  readonly priceTerms: readonly Row[];
  /** `tax-class-hints.csv`; left out: none. */
  readonly taxClassHints?: readonly Row[];
  /** `excise-classes.csv`. */
  readonly exciseClasses: readonly Row[];
  /** Contents of `remedies/*.yaml`. */
  readonly remedies: readonly unknown[];
  /** Simplified tariff, goods left out, relief articles; left out: none. */
  readonly lowValue?: LowValueRows;
};

export function makeAssessmentProfile(
  rows: ProfileRows,
  { ownCurrency, parametersOn, origin }: Pick<AssessmentProfile, 'ownCurrency' | 'parametersOn' | 'origin'>,
): AssessmentProfile {
  const measures = rows.remedies.map(readRemedyFile);
  return {
    ownCurrency,
    parametersOn,
    origin,
    countriesOn: onDay((asOf) => countriesOn(rows, asOf)),
    lowValueOn: onDay((asOf) => lowValueListsOn(rows.lowValue ?? NO_LOW_VALUE_ROWS, asOf)),
    taxClassHintsOn: onDay((asOf) => taxClassHintsOn(rows.taxClassHints ?? [], asOf)),
    priceTerms: Object.fromEntries(rows.priceTerms.map(priceTermOf)),
    excisesOn: onDay((asOf) => readExciseClasses(rows.exciseClasses, asOf)),
    remediesOn: onDay((asOf) => remediesInForce(measures, asOf)),
    sleepersOn: onDay((asOf) => remediesAsleep(measures, asOf)),
  };
}

/** Customs Tariff Act Art. 5 and Cabinet Orders: entitlement to most-favoured-nation treatment is dated. */
function countriesOn({ countries, mfnExclusions }: ProfileRows, asOf: PlainDate): Countries {
  const excluded = new Map<string, boolean>();
  for (const { code = '', valid_from = '', valid_to = '' } of mfnExclusions) {
    const isNow = valid_from <= asOf && (valid_to === '' || asOf <= valid_to);
    excluded.set(code, isNow || excluded.get(code) === true);
  }
  return Object.fromEntries(
    countries.map(({ code = '', mfn }) => {
      const exclusion = excluded.get(code);
      return [code, { mfn: exclusion === undefined ? mfn === 'yes' : !exclusion }];
    }),
  );
}

function priceTermOf({ code = '', freight_included, insurance_included }: Row): [string, PriceTerm] {
  return [code, { code, freightIncluded: freight_included === 'yes', insuranceIncluded: insurance_included === 'yes' }];
}

/** A page of a bulk reassessment spans weeks; lodging asks for one day after the other. */
const DAYS_AT_MOST = 120;

/** Keeps the answers of the days first asked for, and begins anew when they are many. */
function onDay<T>(make: (asOf: PlainDate) => T): (asOf: PlainDate) => T {
  const known = new Map<PlainDate, T>();
  return (asOf) => {
    const found = known.get(asOf);
    if (found !== undefined) return found;
    const made = make(asOf);
    if (known.size >= DAYS_AT_MOST) known.clear();
    known.set(asOf, made);
    return made;
  };
}
