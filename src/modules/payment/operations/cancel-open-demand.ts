import type { Ctx } from '../../../platform/operation.ts';
import { forgetDemands } from '../demands-here.ts';
import { reversalEntries } from '../domain/entries.ts';
import type { Demand } from '../settlement.ts';
import { closeDemand, lockDemand } from '../store.ts';
import { endDunning } from '../store-dunning.ts';
import { insertPostings, listEntriesOf } from '../store-ledger.ts';
import { postingFor } from './posting-for.ts';
import { recordPayment } from './record-payment.ts';

/** A demand that was not paid falls away with the version it was made for; the ledger shows both, and their zero. */
export async function cancelOpenDemand(ctx: Ctx, demands: readonly Demand[]): Promise<void> {
  const open = demands.find(isUnsettledBeforePermit);
  const demand = open && (await lockDemand(ctx.tx, open.id));
  if (!demand || !isUnsettledBeforePermit(demand)) return;
  await cancelDemand(ctx, demand);
}

/** A deferral begins to run with the permit; before that it falls away like an open demand. */
const isUnsettledBeforePermit = ({ state, dueOn }: Demand): boolean =>
  state === 'open' || (state === 'deferred' && dueOn === null);

/** Of a demand whose row is locked. */
export async function cancelDemand(ctx: Ctx, demand: Demand): Promise<void> {
  await closeDemand(ctx.tx, demand.id, 'cancelled', ctx.now);
  forgetDemands(ctx.tx, demand.declarationId);
  if (demand.overdueOn !== null) await endDunning(ctx.tx, { demandId: demand.id, state: 'cancelled' });
  const entries = reversalEntries(await listEntriesOf(ctx.tx, demand.id, 'demand'));
  await insertPostings(ctx.tx, [postingFor(ctx, demand, { kind: 'reversal', entries })]);
  recordPayment(ctx, demand, { type: 'payment.demand-cancelled' });
}
