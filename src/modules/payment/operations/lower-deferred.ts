// Customs Act Art. 7-15: a correction lowers tax that is deferred and unpaid. The old demand is booked back and one of
// the lower sum takes its place, under the same due date; the security above it is free again.
import type { Ctx } from '../../../platform/operation.ts';
import { securityReference } from '../../declaration/index.ts';
import { releaseGuarantee } from '../../guarantee/index.ts';
import { addDemand } from '../demands-here.ts';
import { demandEntries } from '../domain/entries.ts';
import { settleUp } from '../domain/settle-up.ts';
import { NO_TAX } from '../domain/tax-amounts.ts';
import { type DeclarationToSettle, type Demand, debtorOf } from '../settlement.ts';
import { lockDemand } from '../store.ts';
import { getBookedRevenue } from '../store-ledger.ts';
import { bookRefund } from './book-refund.ts';
import { cancelDemand } from './cancel-open-demand.ts';
import { addDeferred } from './defer-demand.ts';
import { baseOf, closedDemand, type SettleOutcome } from './demand-of.ts';
import { holdMonth, issueMonth, openUpMonth } from './issue-month.ts';
import { issueNumbers } from './issue-numbers.ts';
import { postingFor } from './posting-for.ts';
import { recordPayment } from './record-payment.ts';

export async function lowerDeferred(ctx: Ctx, declaration: DeclarationToSettle, seen: Demand): Promise<SettleOutcome> {
  await holdMonth(ctx, seen);
  const demand = await lockDemand(ctx.tx, seen.id);
  const month = demand && (await openUpMonth(ctx, demand));
  const isUnpaid = demand?.state === 'deferred' && demand.deferral !== null;
  if (isUnpaid) await cancelDemand(ctx, demand);
  const plan = settleUp(declaration.owed, await getBookedRevenue(ctx.tx, declaration.id));
  const kept = plan.kind === 'demand' ? plan.total : 0n;
  if (isUnpaid) await releaseGuarantee(ctx, [securityReference(declaration.id)], kept);
  if (plan.kind === 'demand' && isUnpaid) {
    const numbers = demand.deferredMonth === null ? await issueNumbers(ctx) : {};
    const { dueOn, deferral, deferredMonth } = demand;
    const lowered = { ...baseOf(ctx, declaration, plan.amounts), ...numbers, dueOn, deferredMonth };
    await addDeferred(ctx, { ...lowered, deferral: deferral ?? '' });
  } else if (plan.kind === 'refund') {
    await bookRefund(ctx, declaration, plan);
  } else {
    await closeWithout(ctx, declaration, plan.kind === 'rebook' ? plan.amounts : NO_TAX);
  }
  if (month) await issueMonth(ctx, month);
  return 'settled';
}

async function closeWithout(ctx: Ctx, declaration: DeclarationToSettle, amounts: Demand['amounts']): Promise<void> {
  const demand = closedDemand(ctx, declaration, amounts);
  const entries = demandEntries(amounts, debtorOf(demand));
  await addDemand(ctx.tx, demand, entries.length > 0 ? [postingFor(ctx, demand, { kind: 'demand', entries })] : []);
  recordPayment(ctx, demand, { type: 'payment.settled', isFirst: true, data: { how: 'nothing-due' } });
}
