// What this room asks of the country profile, made once per profile.
import type { CurrencyCode } from '../../kernel/money.ts';
import type { Profile } from '../../platform/profile.ts';
import { type AssessmentProfile, makeAssessmentProfile } from '../duty/index.ts';
import type { CodeLists } from './domain/validation-reference.ts';

type ProfileData = { readonly assessment: AssessmentProfile; readonly codes: CodeLists };

const made = new WeakMap<Profile, ProfileData>();

export function profileDataOf(profile: Profile): ProfileData {
  const known = made.get(profile);
  if (known) return known;
  const data = { assessment: assessmentProfileOf(profile), codes: codeListsOf(profile) };
  made.set(profile, data);
  return data;
}

const assessmentProfileOf = (profile: Profile): AssessmentProfile =>
  makeAssessmentProfile(
    {
      countries: profile.codes('countries'),
      mfnExclusions: profile.codes('mfn-exclusions'),
      priceTerms: profile.codes('price-terms'),
    },
    { ownCurrency: profile.currency as CurrencyCode, parametersOn: profile.parametersOn },
  );

function codeListsOf(profile: Profile): CodeLists {
  const list = (name: string): ReadonlySet<string> => new Set(profile.codes(name).map(({ code = '' }) => code));
  return {
    offices: list('offices'),
    bondedPlaces: new Map(profile.codes('bonded-places').map(({ code = '', office = '' }) => [code, office])),
    ports: list('ports'),
    countries: list('countries'),
    currencies: list('currencies'),
    units: list('units'),
    packageUnits: list('package-units'),
    priceTerms: list('price-terms'),
    laws: list('laws'),
    paymentMethods: list('payment-methods'),
    declarationKinds: list('declaration-kinds'),
    destinationKinds: list('destination-kinds'),
  };
}
