// What this room asks of the country profile, made once per profile.
import type { Profile } from '../../platform/profile.ts';
import type { CodeLists } from './domain/validation-reference.ts';

const made = new WeakMap<Profile, CodeLists>();

export function codeListsFor(profile: Profile): CodeLists {
  const known = made.get(profile);
  if (known) return known;
  const lists = codeListsOf(profile);
  made.set(profile, lists);
  return lists;
}

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
