// Handbook 12.1: comprehensive deferral is paid by the month, in one sum under one payment number.
import { newId } from '../../../platform/ids.ts';
import type { Ctx } from '../../../platform/operation.ts';
import type { monthFacts } from '../facts.ts';
import type { Demand } from '../settlement.ts';
import {
  cancelMonth,
  insertMonth,
  listDeferredOfMonth,
  lockMonth,
  type MonthDemand,
  takeMonth,
} from '../store-deferral.ts';
import { endDunning } from '../store-dunning.ts';
import { issueNumbers } from './issue-numbers.ts';

export type MonthOf = { readonly traderId: string; readonly month: string };

/** The parts of a month change one after the other: payment, correction, issue. Taken before any row of them. */
export async function holdMonth(ctx: Ctx, { traderId, deferredMonth }: Demand): Promise<void> {
  if (traderId !== null && deferredMonth !== null) await takeMonth(ctx.tx, { traderId, month: deferredMonth });
}

/** One demand for everything that the trader deferred in the month and that no demand claims yet. */
export async function issueMonth(ctx: Ctx, { traderId, month }: MonthOf): Promise<MonthDemand | undefined> {
  await takeMonth(ctx.tx, { traderId, month });
  const parts = await listDeferredOfMonth(ctx.tx, { traderId, month });
  const [first] = parts;
  const dueOn = parts.map((part) => part.dueOn).find((day) => day !== null);
  if (!first || !dueOn) return undefined;
  const demand: MonthDemand = {
    id: newId<'MonthDemand'>(),
    traderId,
    traderName: first.traderName,
    month,
    officeCode: first.officeCode,
    total: parts.reduce((sum, { total }) => sum + total, 0n),
    declarationCount: parts.length,
    state: 'open',
    ...(await issueNumbers(ctx)),
    dueOn,
    overdueOn: null,
    issuedAt: ctx.now,
    closedAt: null,
  };
  const ids = parts.map(({ id }) => id);
  await insertMonth(ctx.tx, demand, ids);
  recordMonth(ctx, demand, { type: 'payment.month-demanded', isFirst: true });
  return demand;
}

/** Before a part changes: the demand of its month falls away, if there is one. Answers what is to be issued again. */
export async function openUpMonth(ctx: Ctx, { monthId }: Demand): Promise<MonthOf | undefined> {
  const month = monthId === null ? undefined : await lockMonth(ctx.tx, monthId);
  if (month?.state !== 'open') return undefined;
  await cancelMonth(ctx.tx, month.id, ctx.now);
  if (month.overdueOn !== null) await endDunning(ctx.tx, { monthId: month.id, state: 'cancelled' });
  recordMonth(ctx, month, { type: 'payment.month-cancelled' });
  return { traderId: month.traderId, month: month.month };
}

type MonthFact = {
  readonly type: keyof typeof monthFacts;
  readonly data?: Readonly<Record<string, string | null>>;
  readonly isFirst?: true;
};

export function recordMonth(ctx: Ctx, demand: MonthDemand, { type, data = {}, isFirst }: MonthFact): void {
  const { id, month, total, declarationCount: count, dueOn } = demand;
  ctx.record({
    subject: 'payment-month',
    subjectId: id,
    type,
    version: 1,
    data: { month, total: String(total), count, dueOn, ...data },
    ...(isFirst ? { isFirst } : {}),
  });
}
