import { parseDecimal, parseNonNegative } from '../../../kernel/decimal.ts';
import { findParameter } from '../../../kernel/parameters.ts';
import type { Words } from '../../../kernel/refusal.ts';
import {
  atLeastZero,
  dividedBy,
  type Fraction,
  fraction,
  fractionOf,
  isAbove,
  minus,
  NONE,
  ONE,
  plus,
  times,
} from './fraction.ts';
import type {
  Choice,
  ContentSpecific,
  ContentStep,
  Differential,
  LinearDifferential,
  Proviso,
  Rate,
  ReferenceDifferential,
  Sum,
} from './rate-expression.ts';
import type { RateFacts, RateNeed } from './rate-facts.ts';
import { quantityIn, quantityNeed, type RatedQuantity } from './rate-quantity.ts';
import type { RateUnit } from './rate-units.ts';
import { rateWords } from './rate-words.ts';
import { standardPriceKey } from './reference-prices.ts';

/** The same duty twice: on what was declared, and on the floored base and cut quantity that the law uses. */
export type Duty = { readonly nominal: Fraction; readonly lawful: Fraction };

export type Computed =
  | { readonly kind: 'duty'; readonly duty: Duty }
  | { readonly kind: 'needs'; readonly needs: readonly RateNeed[] }
  | { readonly kind: 'look-up'; readonly reason: Words };

const FREE: Computed = { kind: 'duty', duty: { nominal: NONE, lawful: NONE } };
const PERCENT = fraction(1n, 100n);

const duty = (nominal: Fraction, lawful: Fraction): Computed => ({ kind: 'duty', duty: { nominal, lawful } });

/**
 * Customs Tariff Act Art. 3: the duty is the base times the rate of the table. Everything stays an exact fraction;
 * the yen is cut once, at the end (R3).
 */
export function computeRate(rate: Rate, facts: RateFacts): Computed {
  switch (rate.kind) {
    case 'free':
      return FREE;
    case 'ad-valorem': {
      const share = times(fractionOf(rate.percent), PERCENT);
      return duty(times(fraction(facts.customsValue), share), times(fraction(facts.dutyBase), share));
    }
    case 'specific':
      return perUnit(rate.per, facts, (quantity) => times(quantity, fractionOf(rate.amount)));
    case 'differential':
      return differential(rate, facts);
    case 'linear-differential':
      return linear(rate, facts);
    case 'reference-differential':
      return againstReference(rate, facts);
    case 'content-specific':
      return contained(rate, facts);
    case 'content-step':
      return contentStep(rate, facts);
    case 'sum':
      return sum(rate, facts);
    case 'choice':
      return choice(rate, facts);
    case 'floor':
    case 'cap':
      return proviso(rate, facts);
  }
}

function perUnit(unit: RateUnit, facts: RateFacts, amount: (quantity: Fraction) => Fraction): Computed {
  const quantity = quantityIn(unit, facts);
  if (!quantity) return { kind: 'needs', needs: [quantityNeed(unit)] };
  return both(quantity, amount);
}

const both = (quantity: RatedQuantity, amount: (quantity: Fraction) => Fraction): Computed =>
  duty(atLeastZero(amount(quantity.declared)), atLeastZero(amount(quantity.dutiable)));

/** `reference × quantity − value`: the same as (reference − value per unit) × quantity, without dividing. */
function differential(rate: Differential, facts: RateFacts): Computed {
  const reference = times(fractionOf(rate.reference), factor(rate.referenceFactor));
  const value = times(fraction(facts.customsValue), factor(rate.valueFactor));
  const scale = dividedBy(factor(rate.multiplier), factor(rate.divisor));
  return perUnit(rate.per, facts, (quantity) => times(minus(times(reference, quantity), value), scale));
}

function linear(rate: LinearDifferential, facts: RateFacts): Computed {
  const slope = minus(fractionOf(rate.slope), dividedBy(fractionOf(rate.part), fractionOf(rate.whole)));
  const value = fraction(facts.customsValue);
  const onValue = minus(times(value, slope), value);
  return perUnit(rate.per, facts, (quantity) => plus(onValue, times(fractionOf(rate.constant), quantity)));
}

function againstReference(rate: ReferenceDifferential, facts: RateFacts): Computed {
  const key = standardPriceKey(rate.goods);
  const parameter = key === undefined ? undefined : findParameter(facts.parameters, key);
  const price = parameter?.value == null ? undefined : parseDecimal(parameter.value);
  if (!price?.ok) return { kind: 'look-up', reason: rateWords.unknownReference(rate.goods) };
  const reference = times(fractionOf(price.value), factor(rate.referenceFactor));
  const value = times(fraction(facts.customsValue), factor(rate.valueFactor));
  return perUnit(rate.per, facts, (quantity) => minus(times(reference, quantity), value));
}

function contained(rate: ContentSpecific, facts: RateFacts): Computed {
  const key = `content-kg.${rate.content}`;
  const weight = answeredNumber(facts, key);
  if (!weight) {
    const question = {
      ja: `貨物に含まれる${rate.content}の重量（KG）を入力してください。`,
      en: `Give the weight in kilograms of the ${rate.content} contained in the goods.`,
    };
    return { kind: 'needs', needs: [{ key, question, unit: 'KG' }] };
  }
  const amount = times(dividedBy(weight, fractionOf(rate.quantity)), fractionOf(rate.amount));
  return duty(amount, amount);
}

function contentStep(rate: ContentStep, facts: RateFacts): Computed {
  const key = `content-percent.${rate.content}`;
  const percent = answeredNumber(facts, key);
  const quantity = quantityIn(rate.per, facts);
  if (!percent || !quantity) {
    const question = {
      ja: `${rate.content}の含有率（重量比、%）を入力してください。`,
      en: `Give the content of ${rate.content} in per cent of the weight.`,
    };
    const needs = [...(percent ? [] : [{ key, question, unit: '%' }]), ...(quantity ? [] : [quantityNeed(rate.per)])];
    return { kind: 'needs', needs };
  }
  const steps = dividedBy(atLeastZero(minus(percent, fractionOf(rate.over))), fractionOf(rate.step));
  if (steps.n % steps.d !== 0n) return { kind: 'look-up', reason: rateWords.startedStep(rate.content) };
  const perKilogram = plus(fractionOf(rate.base), times(steps, fractionOf(rate.add)));
  return both(quantity, (amount) => times(amount, perKilogram));
}

function sum(rate: Sum, facts: RateFacts): Computed {
  const parts = every(rate.terms, facts);
  if (parts.kind !== 'all') return parts;
  const nominal = parts.duties.reduce((total, part) => plus(total, part.nominal), NONE);
  return duty(
    nominal,
    parts.duties.reduce((total, part) => plus(total, part.lawful), NONE),
  );
}

/** "Whichever is the greater" is decided on the amounts for these goods, not on the printed figures. */
function choice(rate: Choice, facts: RateFacts): Computed {
  const options = every(rate.options, facts);
  if (options.kind !== 'all') return options;
  const chosen = options.duties.reduce((best, next) => {
    const isGreater = isAbove(next.lawful, best.lawful);
    const isLesser = isAbove(best.lawful, next.lawful);
    return (rate.take === 'greater' ? isGreater : isLesser) ? next : best;
  });
  return { kind: 'duty', duty: chosen };
}

function proviso(rate: Proviso, facts: RateFacts): Computed {
  const parts = every([rate.of, rate.limit, rate.instead], facts);
  if (parts.kind !== 'all') return parts;
  const [of, limit, instead] = parts.duties;
  if (!of || !limit || !instead) throw new Error('A proviso has three parts');
  const applies = rate.kind === 'floor' ? isAbove(limit.lawful, of.lawful) : isAbove(of.lawful, limit.lawful);
  return { kind: 'duty', duty: applies ? instead : of };
}

type Every = { readonly kind: 'all'; readonly duties: readonly Duty[] } | Exclude<Computed, { kind: 'duty' }>;

/** All parts, or everything that is missing at once, so that the declarant is asked one time. */
function every(rates: readonly Rate[], facts: RateFacts): Every {
  const duties: Duty[] = [];
  const needs = new Map<string, RateNeed>();
  for (const rate of rates) {
    const computed = computeRate(rate, facts);
    if (computed.kind === 'look-up') return computed;
    if (computed.kind === 'duty') duties.push(computed.duty);
    else for (const need of computed.needs) needs.set(need.key, need);
  }
  return needs.size > 0 ? { kind: 'needs', needs: [...needs.values()] } : { kind: 'all', duties };
}

const factor = (value: Parameters<typeof fractionOf>[0] | null): Fraction => (value ? fractionOf(value) : ONE);

function answeredNumber(facts: RateFacts, key: string): Fraction | null {
  const answer = facts.answers[key];
  const parsed = answer === undefined ? undefined : parseNonNegative(answer);
  return parsed?.ok ? fractionOf(parsed.value) : null;
}
