// Customs Act Enforcement Order Art. 61; handbook 4.2: a certificate of origin covers the quantity it states. A
// declaration holds what its version in force asks for: another version changes what it holds, a withdrawal gives all
// of it back. Pure.
import { add, compare, type Decimal, formatDecimal, isZero, subtract, ZERO } from '../../kernel/decimal.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { quantityInUnit } from '../tariff/contract.ts';
import { originRefusals as no } from './refusals.ts';

/** One line of a declaration that quotes a proof. */
export type ProofDraw = {
  readonly agreement: string;
  readonly kind: string;
  readonly number: string;
  readonly code: string;
  readonly quantities: readonly Quantity[];
  /** Of the claim, e.g. `/items/0/claim`. */
  readonly pointer: string;
};

/** A line of a proof as it stands; `held` is what this declaration has of it already. */
export type CoveredLine = {
  readonly proofId: string;
  readonly agreement: string;
  readonly kind: string;
  readonly number: string;
  readonly line: number;
  /** Beginnings of codes; none: any goods. */
  readonly codes: readonly string[];
  readonly unit: string;
  readonly quantity: Decimal;
  readonly used: Decimal;
  readonly held: Decimal;
};

export type ProofMove = {
  readonly proofId: string;
  readonly line: number;
  readonly kind: 'draw' | 'return';
  /** Above zero. */
  readonly quantity: Decimal;
};

/** What has to move so that the declaration holds exactly what its lines ask for. All faults come back together. */
export function settleProofs(draws: readonly ProofDraw[], lines: readonly CoveredLine[]): Result<readonly ProofMove[]> {
  const faults: Refusal[] = [];
  const asked = new Map<CoveredLine, { readonly sum: Decimal; readonly pointer: string }>();
  for (const draw of draws) {
    const own = lines.filter((line) => isOf(line, draw));
    if (own.length === 0) continue;
    const fitting = lineFor(own, draw);
    if (!fitting.ok) {
      faults.push(...fitting.refusals);
      continue;
    }
    const { line, quantity } = fitting.value;
    const before = asked.get(line)?.sum ?? ZERO;
    asked.set(line, { sum: add(before, quantity), pointer: draw.pointer });
  }
  const moves = lines.flatMap((line): ProofMove[] => {
    const { sum: target, pointer } = asked.get(line) ?? { sum: ZERO, pointer: '' };
    const fault = exhausted(line, target, pointer);
    if (fault) faults.push(fault);
    return moveTo(line, target);
  });
  return faults.length > 0 ? refused(...faults) : ok(moves);
}

const isOf = (line: CoveredLine, { agreement, kind, number }: ProofDraw): boolean =>
  line.agreement === agreement && line.kind === kind && line.number === number;

type Fitting = { readonly line: CoveredLine; readonly quantity: Decimal };

/** The line that names the goods most closely; a proof that names others does not cover them. */
function lineFor(own: readonly CoveredLine[], { code, number, quantities, pointer }: ProofDraw): Result<Fitting> {
  const ranked = own
    .map((line) => ({ line, digits: digitsShared(line, code) }))
    .filter(({ digits }) => digits >= 0)
    .sort((a, b) => b.digits - a.digits);
  const line = ranked[0]?.line;
  if (line === undefined) {
    const covered = [...new Set(own.flatMap(({ codes }) => codes))].join(', ');
    return refused(no.proofCoversOther(`${pointer}/proof/number`, { number, covered, code }));
  }
  const quantity = quantityInUnit(quantities, line.unit);
  if (quantity !== undefined) return ok({ line, quantity });
  const at = `${pointer.replace(/\/claim$/, '')}/quantities`;
  return refused(no.proofUnitMissing(at, { number, unit: line.unit }));
}

const digitsShared = ({ codes }: CoveredLine, code: string): number =>
  codes.length === 0 ? 0 : Math.max(...codes.map((start) => (code.startsWith(start) ? start.length : -1)));

/** What the declaration holds already counts as free for it. */
function exhausted(line: CoveredLine, target: Decimal, pointer: string): Refusal | undefined {
  const remaining = add(subtract(line.quantity, line.used), line.held);
  if (compare(target, remaining) <= 0) return undefined;
  const { number, unit } = line;
  const sums = { number, unit, remaining: formatDecimal(remaining), asked: formatDecimal(target) };
  return no.proofExhausted(`${pointer}/proof/number`, sums);
}

function moveTo({ proofId, line, held }: CoveredLine, target: Decimal): ProofMove[] {
  const more = subtract(target, held);
  if (isZero(more)) return [];
  if (more.units > 0n) return [{ proofId, line, kind: 'draw', quantity: more }];
  return [{ proofId, line, kind: 'return', quantity: subtract(ZERO, more) }];
}
