import type { Profile } from '../../platform/profile.ts';
import type { OriginReference } from './domain/origin-reference.ts';
import type { RuleBook } from './domain/origin-rule.ts';
import { readOriginReference } from './read-origin-reference.ts';
import { readRuleBooks } from './read-rule-books.ts';

const made = new WeakMap<Profile, OriginReference>();

/** What the country's profile says about origin, read once per profile. */
export function originReferenceOf(profile: Profile): OriginReference {
  const known = made.get(profile);
  if (known) return known;
  const fresh = readOriginReference({
    agreements: profile.codes('agreements'),
    parties: profile.codes('agreement-parties'),
    aliases: profile.codes('agreement-aliases'),
    beneficiaries: profile.codes('preference-beneficiaries'),
    proofKinds: profile.codes('proof-kinds'),
    differentials: profile.codes('tariff-differentials'),
    correlations: profile.codes('hs-correlations'),
  });
  made.set(profile, fresh);
  return fresh;
}

const booksMade = new WeakMap<Profile, readonly RuleBook[]>();

/** The product-specific rules of the profile, read once per profile. */
export function ruleBooksOf(profile: Profile): readonly RuleBook[] {
  const known = booksMade.get(profile);
  if (known) return known;
  const fresh = readRuleBooks(profile.readYamlFiles('origin-rules'));
  booksMade.set(profile, fresh);
  return fresh;
}
