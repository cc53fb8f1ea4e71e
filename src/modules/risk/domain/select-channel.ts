// Customs Act Art. 67: customs examines before it permits. Which examination a declaration gets is decided here
// (categories: handbook 1.4; what selection must respect: handbook 17).
import type { Words } from '../../../kernel/refusal.ts';
import type { CelAnswer } from './cel.ts';
import type { RiskRow } from './variables.ts';

export type Category = 1 | 2 | 3;

export type ActiveRule = {
  readonly ruleId: string;
  readonly version: number;
  readonly name: string;
  readonly reason: Words;
  readonly category: 2 | 3;
  /** Points; a hundred call for the category alone, fewer only together with other rules. */
  readonly weight: number;
  readonly evaluate: (row: RiskRow) => CelAnswer;
};

/** A number below 10,000 drawn for this declaration, and the shares it is held against (in 1/10,000). */
export type Draw = { readonly drawn: number; readonly documents: number; readonly physical: number };

export type RuleFinding = {
  readonly ruleId: string;
  readonly version: number;
  readonly name: string;
  readonly reason: Words;
  readonly category: 2 | 3;
  readonly weight: number;
  readonly outcome: 'hit' | 'error';
  /** Numbers of the goods items, at most `EVIDENCE_LIMIT`. */
  readonly items: readonly number[];
  readonly detail: string | null;
};

export type Selection = {
  readonly category: Category;
  readonly byRules: Category;
  readonly byDraw: Category;
  /** AEO changed what the rules had called for. */
  readonly lowered: boolean;
  readonly findings: readonly RuleFinding[];
  readonly draw: Draw;
};

export type SelectionCase = {
  readonly rows: readonly RiskRow[];
  readonly rules: readonly ActiveRule[];
  readonly draw: Draw;
  readonly aeo: boolean;
  /** What an AEO importer's points count for, in percent (50: half). */
  readonly aeoWeightPercent: number;
  /** The highest category this declaration has had: a change before the permit never lowers it. */
  readonly atLeast: Category;
  /** What the same content was examined as before the goods arrived; it is examined again only for more than that. */
  readonly examined: Category | null;
};

/** Points at which a category is called for. */
export const FULL_WEIGHT = 100;
export const EVIDENCE_LIMIT = 20;

export function selectChannel(asked: SelectionCase): Selection {
  const findings = asked.rules.flatMap((rule) => ruleFinding(rule, asked.rows) ?? []);
  const full = categoryOf(findings, 100);
  const byRules = asked.aeo ? loweredForAeo(full, categoryOf(findings, asked.aeoWeightPercent)) : full;
  const byDraw = categoryOfDraw(asked.draw);
  const found = highest(byRules, byDraw);
  const isDone = asked.examined !== null && found <= asked.examined;
  const category = isDone ? 1 : asked.examined === null ? highest(found, asked.atLeast) : found;
  return { category, byRules, byDraw, lowered: byRules < full, findings, draw: asked.draw };
}

/** One rule held against every goods item; `undefined` when it has nothing to say. */
export function ruleFinding(rule: ActiveRule, rows: readonly RiskRow[]): RuleFinding | undefined {
  const answers = rows.map((row) => ({ number: Number(row.itemNumber), answer: rule.evaluate(row) }));
  const hits = answers.filter(({ answer }) => answer.ok && answer.hit);
  const faults = answers.filter(({ answer }) => !answer.ok);
  const [fault] = faults;
  if (hits.length === 0 && !fault) return undefined;
  const isHit = hits.length > 0;
  return {
    ruleId: rule.ruleId,
    version: rule.version,
    name: rule.name,
    reason: rule.reason,
    category: rule.category,
    weight: rule.weight,
    outcome: isHit ? 'hit' : 'error',
    items: (isHit ? hits : faults).slice(0, EVIDENCE_LIMIT).map(({ number }) => number),
    detail: isHit || !fault || fault.answer.ok ? null : fault.answer.detail,
  };
}

/** Weights of physical rules also count towards documents; a rule that failed asks for documents whatever it weighs. */
function categoryOf(findings: readonly RuleFinding[], percent: number): Category {
  const hits = findings.filter(({ outcome }) => outcome === 'hit');
  const points = (of: readonly RuleFinding[]) => of.reduce((sum, { weight }) => sum + weight, 0) * percent;
  if (points(hits.filter(({ category }) => category === 3)) >= FULL_WEIGHT * 100) return 3;
  if (points(hits) >= FULL_WEIGHT * 100) return 2;
  return findings.some(({ outcome }) => outcome === 'error') ? 2 : 1;
}

/** AEO lowers, never removes: goods that a rule wants opened may be looked at on paper, but are looked at. */
const loweredForAeo = (full: Category, weighed: Category): Category => (full === 1 ? 1 : weighed === 1 ? 2 : weighed);

function categoryOfDraw({ drawn, documents, physical }: Draw): Category {
  if (drawn < physical) return 3;
  return drawn < physical + documents ? 2 : 1;
}

export const highest = (...categories: readonly Category[]): Category => Math.max(1, ...categories) as Category;
