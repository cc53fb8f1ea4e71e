// The part of a country profile that an assessment asks for: parameters by day, countries, delivery terms, currency.
// Rows come as the profile's CSV files have them; who reads the files is the composition root's business.
import type { CurrencyCode } from '../../kernel/money.ts';
import type { Parameters } from '../../kernel/parameters.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { PriceTerm } from '../valuation/contract.ts';

type Row = Readonly<Record<string, string>>;
export type Countries = Readonly<Record<string, { readonly mfn: boolean }>>;

export type AssessmentProfile = {
  readonly ownCurrency: CurrencyCode;
  readonly parametersOn: (asOf: PlainDate) => Parameters;
  readonly countriesOn: (asOf: PlainDate) => Countries;
  readonly priceTerms: Readonly<Record<string, PriceTerm>>;
};

export type ProfileRows = {
  /** `countries.csv`: `code`, `mfn` yes or no. */
  readonly countries: readonly Row[];
  /** `mfn-exclusions.csv`: `code`, `valid_from`, `valid_to`; decides by day for the countries it names. */
  readonly mfnExclusions: readonly Row[];
  /** `price-terms.csv`: `code`, `freight_included`, `insurance_included`. */
  readonly priceTerms: readonly Row[];
};

export function makeAssessmentProfile(
  rows: ProfileRows,
  { ownCurrency, parametersOn }: Pick<AssessmentProfile, 'ownCurrency' | 'parametersOn'>,
): AssessmentProfile {
  // Nearly every question is about today.
  let latest: { readonly asOf: PlainDate; readonly countries: Countries } | undefined;
  return {
    ownCurrency,
    parametersOn,
    countriesOn: (asOf) => {
      if (latest?.asOf !== asOf) latest = { asOf, countries: countriesOn(rows, asOf) };
      return latest.countries;
    },
    priceTerms: Object.fromEntries(rows.priceTerms.map(priceTermOf)),
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
