import { parseCurrencyCode } from '../../kernel/money.ts';
import { mustBe } from '../../kernel/result.ts';
import { readCsv } from '../../platform/csv.ts';
import type { Profile } from '../../platform/profile.ts';
import { originReferenceOf } from '../origin/index.ts';
import { type AssessmentProfile, makeAssessmentProfile } from './assessment-profile.ts';

const made = new WeakMap<Profile, AssessmentProfile>();

/** What an assessment asks of the country's profile, made once per profile. */
export function assessmentProfileOf(profile: Profile): AssessmentProfile {
  const known = made.get(profile);
  if (known) return known;
  const fresh = makeAssessmentProfile(
    {
      countries: profile.codes('countries'),
      mfnExclusions: profile.codes('mfn-exclusions'),
      priceTerms: profile.codes('price-terms'),
      exciseClasses: profile.codes('excise-classes'),
      taxClassHints: readCsv(profile.readText('tariff/tax-class-hints.csv')),
      remedies: profile.readYamlFiles('remedies'),
      lowValue: {
        simplifiedTariff: profile.codes('simplified-tariff'),
        simplifiedExclusions: profile.codes('simplified-exclusions'),
        deMinimisExclusions: profile.codes('de-minimis-exclusions'),
        reliefArticles: profile.codes('relief-articles'),
      },
    },
    {
      ownCurrency: mustBe(parseCurrencyCode(profile.currency)),
      parametersOn: profile.parametersOn,
      origin: originReferenceOf(profile),
    },
  );
  made.set(profile, fresh);
  return fresh;
}
