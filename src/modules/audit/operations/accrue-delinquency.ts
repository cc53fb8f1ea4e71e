// Customs Act Art. 12: once a day, what is unpaid after its due date has one more day of delinquency tax. The same rule
// as for corrections; booked as the difference to what stands, so that a second run of a day books nothing.
import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { lockDeclaration } from '../../declaration/index.ts';
import {
  accrueCharge,
  type Charge,
  type Demand,
  findLateCharge,
  findLateDemand,
  lockCharge,
  lockDemand,
} from '../../payment/index.ts';
import { chargeLateness, demandLateness, lateChargeReference, lateDemandReference } from '../overdue.ts';

export const ACCRUE_DELINQUENCY_TASK = 'audit.accrue-delinquency';

/** One demand or charge in a transaction, for declarations are locked first. `next` is handed back as `after`. */
export const accrueDelinquency = operation({
  name: ACCRUE_DELINQUENCY_TASK,
  summary: { ja: '延滞税を一日分進める', en: 'Let delinquency tax grow by a day' },
  roles: [],
  effect: 'write',
  input: z.strictObject({ of: z.enum(['demands', 'charges']), after: z.uuid().optional() }),
  output: z.object({ next: z.string().optional() }),
  run: async (ctx, { of, after }) => {
    const late = of === 'demands' ? findLateDemand : findLateCharge;
    const found = await late(ctx.tx, ctx.today, after ?? null);
    if (!found) return ok<{ next?: string }>({});
    await lockDeclaration(ctx.tx, found.declarationId);
    if (of === 'demands') await accrueDemand(ctx, await lockDemand(ctx.tx, found.id));
    else await accrueForCharge(ctx, await lockCharge(ctx.tx, found.id));
    return ok<{ next?: string }>({ next: found.id });
  },
});

/** Read again under its lock: it may have been paid meanwhile. */
async function accrueDemand(ctx: Ctx, demand: Demand | undefined): Promise<void> {
  if (!demand || (demand.state !== 'open' && demand.state !== 'deferred')) return;
  const { declarationId } = demand;
  const amount = await demandLateness(ctx, demand);
  await accrueCharge(ctx, { declarationId, reference: lateDemandReference(demand), amount });
}

async function accrueForCharge(ctx: Ctx, charge: Charge | undefined): Promise<void> {
  if (charge?.state !== 'open') return;
  const { declarationId } = charge;
  await accrueCharge(ctx, {
    declarationId,
    reference: lateChargeReference(charge),
    amount: chargeLateness(ctx, charge),
  });
}
