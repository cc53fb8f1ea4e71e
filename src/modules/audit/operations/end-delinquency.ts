// Customs Act Art. 12: what was overdue is paid, and its delinquency tax is demanded; or both fall away.
import type { Ctx } from '../../../platform/operation.ts';
import {
  type Demand,
  endAccrual,
  findCharge,
  findChargeByReference,
  findDemand,
  undoCharge,
} from '../../payment/index.ts';
import { chargeLateness, deferredLateness, lateChargeReference, lateDemandReference } from '../overdue.ts';

/** Corrected tax is settled by its version, in `book-lateness.ts`; this is for tax that was put off. */
export async function endDeferredDelinquency(ctx: Ctx, demand: Demand | undefined): Promise<void> {
  if (!demand?.deferral || demand.dueOn === null) return;
  const { declarationId } = demand;
  const amount = deferredLateness(ctx, demand);
  await endAccrual(ctx, { declarationId, reference: lateDemandReference(demand), amount, dueOn: ctx.today });
}

/** Replaced by another demand, or gone: what accrued for it is booked back. */
export async function dropDelinquency(ctx: Ctx, demandId: string): Promise<void> {
  const demand = await findDemand(ctx.tx, demandId);
  if (demand === undefined || demand.dueOn === null) return;
  const { declarationId } = demand;
  await endAccrual(ctx, { declarationId, reference: lateDemandReference(demand), amount: 0n, dueOn: ctx.today });
}

/** Of delinquency tax itself there is none: `lateFrom` is of tax only. */
export async function dropChargeDelinquency(ctx: Ctx, chargeId: string): Promise<void> {
  const charge = await findCharge(ctx.tx, chargeId);
  if (!charge || charge.lateFrom === null) return;
  const { declarationId } = charge;
  await endAccrual(ctx, { declarationId, reference: lateChargeReference(charge), amount: 0n, dueOn: ctx.today });
}

/** Tax that is owed by the line itself, and late from the permit, was not late beside that: what it paid goes back. */
export async function undoChargeDelinquency(ctx: Ctx, chargeId: string): Promise<void> {
  const late = await findChargeByReference(ctx.tx, lateChargeReference({ id: chargeId }));
  if (late) await undoCharge(ctx, late.id);
}

export async function endChargeDelinquency(ctx: Ctx, chargeId: string): Promise<void> {
  const charge = await findCharge(ctx.tx, chargeId);
  if (!charge || charge.lateFrom === null) return;
  const amount = chargeLateness(ctx, charge);
  const { declarationId } = charge;
  await endAccrual(ctx, { declarationId, reference: lateChargeReference(charge), amount, dueOn: ctx.today });
}
