import { fraction, fractionOf, isAbove, times } from './fraction.ts';
import { isInSeason } from './is-in-season.ts';
import type { Clause, Condition, PriceBand, Requirement } from './rate-expression.ts';
import type { RateFacts, RateNeed } from './rate-facts.ts';
import { quantityIn, quantityNeed } from './rate-quantity.ts';

/** Decided, or open until the declarant answers. */
export type Met =
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  | { readonly kind: 'open'; readonly needs: readonly RateNeed[] };

const YES: Met = { kind: 'yes' };
const NO: Met = { kind: 'no' };
const decided = (is: boolean): Met => (is ? YES : NO);

/** Whether clause `index` of the column applies. Partner and season are decided, quota and kind of goods are asked. */
export function clauseMet(clauses: readonly Clause[], index: number, facts: RateFacts): Met {
  const clause = clauses[index];
  return clause ? conditionMet(clause.condition, { clauses, index, facts }) : NO;
}

type Place = { readonly clauses: readonly Clause[]; readonly index: number; readonly facts: RateFacts };

function conditionMet(condition: Condition, place: Place): Met {
  const alternatives = condition.anyOf.map((requirements) =>
    allMet(requirements.map((one) => requirementMet(one, place))),
  );
  if (alternatives.some((met) => met.kind === 'yes')) return YES;
  const needs = alternatives.flatMap((met) => (met.kind === 'open' ? met.needs : []));
  return needs.length > 0 ? { kind: 'open', needs } : NO;
}

/** One "no" settles it, whatever is still open. */
function allMet(all: readonly Met[]): Met {
  if (all.some((met) => met.kind === 'no')) return NO;
  const needs = all.flatMap((met) => (met.kind === 'open' ? met.needs : []));
  return needs.length > 0 ? { kind: 'open', needs } : YES;
}

function requirementMet(requirement: Requirement, place: Place): Met {
  const { facts, clauses, index } = place;
  switch (requirement.kind) {
    case 'quota':
      return quotaMet(requirement, facts);
    case 'partner':
      return decided(requirement.countries.includes(facts.origin));
    case 'other-partners':
      return decided(!partnersNamedIn(clauses).has(facts.origin));
    case 'season':
      return decided(isInSeason(requirement, facts.asOf));
    case 'price':
      return priceMet(requirement, facts);
    case 'goods':
      return answered(facts, goodsNeed(requirement.text), requirement.isNot ? 'no' : 'yes');
    case 'certificate':
      return answered(facts, certificateNeed(requirement.text), 'yes');
    case 'end-use':
      return answered(facts, endUseNeed(requirement.text), 'yes');
    case 'otherwise':
      return allMet(clauses.slice(0, index).map((_, earlier) => negated(clauseMet(clauses, earlier, facts))));
  }
}

const negated = (met: Met): Met => (met.kind === 'open' ? met : decided(met.kind === 'no'));

const partnersNamedIn = (clauses: readonly Clause[]): Set<string> =>
  new Set(
    clauses.flatMap(({ condition }) =>
      condition.anyOf.flat().flatMap((one) => (one.kind === 'partner' ? one.countries : [])),
    ),
  );

function quotaMet(requirement: Extract<Requirement, { kind: 'quota' }>, facts: RateFacts): Met {
  const key = requirement.quota === 'wto' ? 'quota.wto' : 'quota';
  const which =
    requirement.quota === 'wto'
      ? { ja: 'WTO譲許表の', en: 'WTO ' }
      : { ja: requirement.name ?? '', en: requirement.name ? `${requirement.name} ` : '' };
  const question = {
    ja: `${which.ja}関税割当ての証明書の数量の範囲内ですか。`,
    en: `Is the quantity within a ${which.en}tariff-quota certificate?`,
  };
  return answered(facts, { key, question, options: ['within', 'over'] }, requirement.within ? 'within' : 'over');
}

function priceMet(band: PriceBand, facts: RateFacts): Met {
  const isMet = isInBand(band, facts);
  return isMet === undefined ? { kind: 'open', needs: [quantityNeed(band.per)] } : decided(isMet);
}

/** Undefined without a quantity in the unit of the band. */
export function isInBand(
  band: PriceBand,
  facts: Pick<RateFacts, 'customsValue' | 'quantities' | 'parameters'>,
): boolean | undefined {
  const quantity = quantityIn(band.per, facts)?.declared;
  if (!quantity) return undefined;
  const value = fraction(facts.customsValue);
  const low = band.above && times(fractionOf(band.above), quantity);
  const high = band.upTo && times(fractionOf(band.upTo), quantity);
  const isAboveLow = !low || isAbove(value, low) || (band.includesAbove && !isAbove(low, value));
  const isBelowHigh = !high || isAbove(high, value) || (band.includesUpTo && !isAbove(value, high));
  return isAboveLow && isBelowHigh;
}

/** An answer outside the options is no answer. */
function answered(facts: RateFacts, need: RateNeed & { readonly options: readonly string[] }, wanted: string): Met {
  const answer = facts.answers[need.key];
  if (answer === undefined || !need.options.includes(answer)) return { kind: 'open', needs: [need] };
  return decided(answer === wanted);
}

const YES_NO = ['yes', 'no'] as const;

const goodsNeed = (text: string) => ({
  key: `goods:${text}`,
  question: { ja: `貨物は「${text}」に当たりますか。`, en: `Do the goods answer the description “${text}”?` },
  options: YES_NO,
});

const certificateNeed = (text: string) => ({
  key: `certificate:${text}`,
  question: { ja: `「${text}」の証明書がありますか。`, en: `Is there a certificate for “${text}”?` },
  options: YES_NO,
});

const endUseNeed = (text: string) => ({
  key: `end-use:${text}`,
  question: { ja: `貨物は「${text}」ですか。`, en: `Are the goods for this use: “${text}”?` },
  options: YES_NO,
});
