import { clauseMet } from './condition-met.ts';
import type { Clause } from './rate-expression.ts';
import type { RateFacts, RateNeed } from './rate-facts.ts';

export type ChosenClause =
  | { readonly kind: 'clause'; readonly clause: Clause }
  | { readonly kind: 'needs'; readonly needs: readonly RateNeed[] }
  | { readonly kind: 'none' };

/**
 * The clause that applies. One that names the partner goes before one that does not (1108.20.090 grants Chile more
 * within the same quota); otherwise the printed order stands. An open condition stops the search: a later clause must
 * not be taken while an earlier one may still hold.
 */
export function chooseClause(clauses: readonly Clause[], facts: RateFacts): ChosenClause {
  const indexes = clauses.map((_, index) => index);
  const ordered = [
    ...indexes.filter((i) => namesPartner(clauses[i])),
    ...indexes.filter((i) => !namesPartner(clauses[i])),
  ];
  const open: RateNeed[] = [];
  for (const index of ordered) {
    const met = clauseMet(clauses, index, facts);
    const clause = clauses[index];
    if (met.kind === 'open') open.push(...met.needs);
    if (met.kind === 'yes' && open.length === 0 && clause) return { kind: 'clause', clause };
    if (met.kind === 'yes') break;
  }
  if (open.length === 0) return { kind: 'none' };
  return { kind: 'needs', needs: [...new Map(open.map((need) => [need.key, need])).values()] };
}

const namesPartner = (clause: Clause | undefined): boolean =>
  clause?.condition.anyOf.every(
    (all) => all.some((one) => one.kind === 'partner') && !all.some((one) => one.kind === 'otherwise'),
  ) ?? false;
