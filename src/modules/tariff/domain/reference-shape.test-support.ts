import { formatDecimal, multiply } from '../../../kernel/decimal.ts';
import type { Clause, Condition, Rate, RateExpression } from './rate-expression.ts';
import { formOf } from './rate-form.ts';

/**
 * Turns our tree into the shape of the reference trees (`../shared/data/jp-rate-expressions.ndjson`), so that the two
 * can be compared field by field. Where ours says more than the reference, the surplus is dropped here, and named:
 * the factor of a reference price is multiplied in, goods narrowed by a quota are not listed, spans are text.
 */
export function referenceShape(expression: RateExpression): unknown {
  switch (expression.kind) {
    case 'rate': {
      const { marks, note, bracketed, rate } = expression;
      return { ...marked(marks), ...(note ? { note } : {}), paren: bracketed, e: rateShape(rate) };
    }
    case 'conditional':
      return { clauses: expression.clauses.map(clauseShape) };
    case 'range':
      return { ...marked(expression.marks), ...(expression.note ? { note: expression.note } : {}) };
    case 'partial':
      return {};
    case 'note-only':
      return { note: expression.note };
    case 'not-conceded':
      return {};
  }
}

const marked = (marks: readonly string[]) => (marks.length > 0 ? { marks: [...marks] } : {});

const clauseShape = (clause: Clause) => ({
  cond: clause.condition.text,
  ctype: conditionType(clause.condition),
  e: rateShape(clause.rate),
  marks: [...clause.marks],
  paren: clause.bracketed,
  note: clause.note,
});

const ORDER = [
  'wtoQuota',
  'notWtoQuota',
  'inQuota',
  'overQuota',
  'prefImportCert',
  'party',
  'endUse',
  'season',
  'certificate',
  'pharmaAgreement',
  'otherwise',
];

export function conditionType(condition: Condition): string {
  const names = new Set(condition.anyOf.flat().map(requirementName));
  const listed = ORDER.filter((name) => names.has(name));
  return listed.length > 0 ? listed.join('+') : 'goods';
}

function requirementName(requirement: Condition['anyOf'][number][number]): string {
  switch (requirement.kind) {
    case 'quota':
      if (requirement.quota === 'wto') return requirement.within ? 'wtoQuota' : 'notWtoQuota';
      return requirement.within ? 'inQuota' : 'overQuota';
    case 'partner':
    case 'other-partners':
      return 'party';
    case 'end-use':
      return 'endUse';
    case 'certificate':
      return requirement.text === '特恵輸入対象のもの' ? 'prefImportCert' : 'certificate';
    case 'goods':
      return requirement.text.startsWith('医薬品関税相互撤廃') ? 'pharmaAgreement' : 'goods';
    default:
      return requirement.kind;
  }
}

const number = (value: Parameters<typeof formatDecimal>[0]): number => Number(formatDecimal(value));
const per = (unit: string): string => (unit === '㎡' ? 'm2' : unit);

function rateShape(rate: Rate): unknown {
  const k = formOf(rate);
  switch (rate.kind) {
    case 'free':
      return { k };
    case 'ad-valorem':
      return { k, pct: number(rate.percent) };
    case 'specific':
      return { k, yen: number(rate.amount), per: per(rate.per) };
    case 'sum':
    case 'choice': {
      const [a, b] = rate.kind === 'sum' ? rate.terms : rate.options;
      return { k, a: a && rateShape(a), b: b && rateShape(b) };
    }
    case 'floor':
    case 'cap':
      return { k, a: rateShape(rate.of), ...limitShape(rate.limit), to: rateShape(rate.instead) };
    case 'differential': {
      const ref = number(rate.referenceFactor ? multiply(rate.reference, rate.referenceFactor) : rate.reference);
      if (!rate.multiplier)
        return { k, ref, per: per(rate.per), cvFactor: rate.valueFactor ? number(rate.valueFactor) : 1 };
      return { k, ref, mul: number(rate.multiplier), div: rate.divisor ? number(rate.divisor) : 1, per: per(rate.per) };
    }
    case 'linear-differential':
      return {
        k,
        a: number(rate.slope),
        b: number(rate.part),
        c: number(rate.whole),
        d: number(rate.constant),
        per: per(rate.per),
      };
    case 'reference-differential': {
      const factors = rate.referenceFactor && rate.valueFactor;
      const multipliers = factors && { refMul: number(rate.referenceFactor), cvMul: number(rate.valueFactor) };
      return { k, refPrice: rate.goods, per: `1${rate.per}`, ...(multipliers ?? {}) };
    }
    case 'content-specific':
      return { k, content: rate.content, per: number(rate.quantity), yen: number(rate.amount) };
    case 'content-step':
      return { k, base: number(rate.base), over: number(rate.over), step: number(rate.step), add: number(rate.add) };
  }
}

function limitShape(limit: Rate): object {
  if (limit.kind === 'specific') return { limit: number(limit.amount), per: per(limit.per) };
  return limit.kind === 'ad-valorem' ? { limit: number(limit.percent) } : {};
}
