// What a rule would have done to declarations of the past, before it is allowed to do anything to one of today.
import { type ActiveRule, type Category, FULL_WEIGHT, highest, ruleFinding } from './select-channel.ts';
import type { RiskRow } from './variables.ts';

export type PastCase = {
  readonly declarationId: string;
  readonly rows: readonly RiskRow[];
  readonly aeo: boolean;
  readonly category: Category;
};

export type TestCounts = {
  readonly declarations: number;
  readonly hits: number;
  readonly errors: number;
  readonly hitShare: number;
  readonly before: Record<string, number>;
  readonly after: Record<string, number>;
  readonly sample: { declarationId: string; items: number[]; outcome: string }[];
};

export const SAMPLE_LIMIT = 20;

/**
 * The rule is added to what had been decided: a rule that hits raises the category, a light one (below full weight)
 * only counts as a hit. Errors ask for documents, as they do in earnest.
 */
export function testRun(rule: ActiveRule, cases: readonly PastCase[], aeoWeightPercent: number): TestCounts {
  const answers = cases.map((past) => ({ past, finding: ruleFinding(rule, past.rows) }));
  const found = answers.flatMap(({ past, finding }) => (finding ? [{ past, finding }] : []));
  const hits = found.filter(({ finding }) => finding.outcome === 'hit').length;
  const after = answers.map(({ past, finding }) =>
    raisedBy(rule, { past, aeoWeightPercent, outcome: finding?.outcome }),
  );
  return {
    declarations: cases.length,
    hits,
    errors: found.length - hits,
    hitShare: cases.length === 0 ? 0 : Math.round((hits * 10_000) / cases.length),
    before: tally(cases.map(({ category }) => category)),
    after: tally(after),
    sample: found.slice(0, SAMPLE_LIMIT).map(({ past, finding }) => ({
      declarationId: past.declarationId,
      items: [...finding.items],
      outcome: finding.outcome,
    })),
  };
}

type Added = { past: PastCase; aeoWeightPercent: number; outcome: 'hit' | 'error' | undefined };

function raisedBy(rule: ActiveRule, { past, aeoWeightPercent, outcome }: Added): Category {
  if (outcome === undefined || past.category === 3) return past.category;
  if (outcome === 'error') return past.category === 1 ? 2 : past.category;
  if (rule.weight < FULL_WEIGHT) return past.category;
  const weighed = past.aeo ? rule.weight * aeoWeightPercent : rule.weight * 100;
  const called = rule.category === 3 && weighed >= FULL_WEIGHT * 100 ? 3 : 2;
  return highest(called, past.category);
}

function tally(categories: readonly Category[]): Record<string, number> {
  const counts: Record<string, number> = { 1: 0, 2: 0, 3: 0 };
  for (const category of categories) counts[category] = (counts[category] ?? 0) + 1;
  return counts;
}
