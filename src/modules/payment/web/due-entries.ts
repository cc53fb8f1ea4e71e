import type { DemandView, MonthDemandView } from '../contract.ts';
import type { DueDates } from './data-account.ts';

/** One thing to pay by a day: a demand, the demand of a month, or a month that is still growing. */
export type DueEntry =
  | { readonly kind: 'demand'; readonly id: string; readonly dueOn: string; readonly demand: DemandView }
  | { readonly kind: 'month'; readonly id: string; readonly dueOn: string; readonly month: MonthDemandView }
  | {
      readonly kind: 'growing';
      readonly id: string;
      readonly dueOn: string;
      readonly month: string;
      readonly total: string;
      readonly count: number;
    };

/** The first due first; what belongs to a month is told once, as the month. */
export function dueEntries({ demands, months }: DueDates): DueEntry[] {
  const single = demands.flatMap((demand): DueEntry[] =>
    demand.dueOn !== null && demand.deferredMonth === null
      ? [{ kind: 'demand', id: demand.id, dueOn: demand.dueOn, demand }]
      : [],
  );
  const demanded = months
    .filter(({ state }) => state === 'open')
    .map((month): DueEntry => ({ kind: 'month', id: month.id, dueOn: month.dueOn, month }));
  return [...single, ...demanded, ...growing(demands)].toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

function growing(demands: readonly DemandView[]): DueEntry[] {
  const parts = demands.filter(({ deferredMonth, monthId }) => deferredMonth !== null && monthId === null);
  return [...grouped(parts, ({ deferredMonth }) => deferredMonth ?? '')].map(([month, ofMonth]) => ({
    kind: 'growing',
    id: month,
    month,
    dueOn: ofMonth[0]?.dueOn ?? '',
    total: String(ofMonth.reduce((sum, { total }) => sum + BigInt(total), 0n)),
    count: ofMonth.length,
  }));
}

export const sumOf = (rows: readonly { readonly total: string }[]): string =>
  String(rows.reduce((sum, { total }) => sum + BigInt(total), 0n));

/** Rows by key, in the order in which the keys first come. */
export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
