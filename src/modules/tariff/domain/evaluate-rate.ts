import { decimal, ZERO } from '../../../kernel/decimal.ts';
import { canonicalRate } from './canonical-rate.ts';
import { chooseClause } from './choose-clause.ts';
import { computeRate } from './compute-rate.ts';
import { dropFraction, tenTo, toDecimal } from './fraction.ts';
import { type ParsedRate, parseRate } from './parse-rate.ts';
import type { Clause, RateExpression, SimpleRate } from './rate-expression.ts';
import type { RateFacts, RateOutcome } from './rate-facts.ts';
import { rateWords } from './rate-words.ts';
import { traceRate } from './trace-rate.ts';

/**
 * Customs Tariff Act Art. 3 with R2, R3, R11 and R12: what the goods owe at this rate. What the text does not decide
 * is answered with a question or with "look up", never with a guess.
 */
export function evaluateRate(expression: RateExpression, facts: RateFacts): RateOutcome {
  return evaluate(expression, canonicalOf(expression), facts);
}

/** The same for a rate that was read before: nothing is looked up a second time. */
export const evaluateParsedRate = (parsed: Extract<ParsedRate, { ok: true }>, facts: RateFacts): RateOutcome =>
  evaluate(parsed.rate, parsed.canonical, facts);

function evaluate(expression: RateExpression, canonical: string, facts: RateFacts): RateOutcome {
  switch (expression.kind) {
    case 'rate':
      return evaluateSimple(expression, canonical, facts);
    case 'conditional': {
      const chosen = chooseClause(expression.clauses, facts);
      if (chosen.kind === 'needs') return chosen;
      if (chosen.kind === 'none') return { kind: 'not-conceded', reason: rateWords.noClause };
      return evaluateSimple(chosen.clause, canonical, facts);
    }
    case 'range':
      return { kind: 'look-up', reason: rateWords.range };
    case 'partial':
      return { kind: 'look-up', reason: rateWords.partial };
    case 'note-only':
      return { kind: 'look-up', reason: rateWords.noteOnly(expression.note) };
    case 'not-conceded':
      return { kind: 'not-conceded', reason: rateWords.notConceded };
  }
}

/** A rate as printed in the schedule; the tree comes from the cache. */
export function evaluateRateText(text: string, facts: RateFacts): RateOutcome {
  const parsed = parseRate(text);
  return parsed.ok ? evaluateParsedRate(parsed, facts) : { kind: 'look-up', reason: parsed.reason };
}

function evaluateSimple(part: SimpleRate | Clause, canonical: string, facts: RateFacts): RateOutcome {
  if (part.marks.includes('●')) return { kind: 'look-up', reason: rateWords.range };
  const steps = unnamed(() => traceRate(part, facts));
  const { rate } = part;
  // Free and ad valorem are 98 % of all cells: two multiplications and one division, no fractions.
  if (rate.kind === 'free') return { kind: 'amount', nominal: ZERO, amount: 0n, canonical, steps };
  if (rate.kind === 'ad-valorem') {
    const { units, scale } = rate.percent;
    const nominal = decimal(facts.customsValue * units, scale + 2);
    const amount = (facts.dutyBase * units) / tenTo(scale + 2);
    return { kind: 'amount', nominal, amount, canonical, steps };
  }
  const computed = computeRate(rate, facts);
  if (computed.kind !== 'duty') return computed;
  const { nominal, lawful } = computed.duty;
  return { kind: 'amount', nominal: toDecimal(nominal), amount: dropFraction(lawful), canonical, steps };
}

/** The TypeScript loader names every function assigned to a name, each time anew, which costs more than the duty. */
const unnamed = <T>(build: () => T): (() => T) => build;

const canonicalTexts = new WeakMap<RateExpression, string>();

/** Trees come from the parser's cache, so the writing of each is made once. */
function canonicalOf(expression: RateExpression): string {
  const known = canonicalTexts.get(expression);
  if (known !== undefined) return known;
  const text = canonicalRate(expression);
  canonicalTexts.set(expression, text);
  return text;
}
