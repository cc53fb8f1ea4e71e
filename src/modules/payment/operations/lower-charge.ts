// Customs Act Art. 7-14 to 7-16: what was demanded and not paid, and is not owed any more, is booked back; what is left
// of it is demanded under a number of its own, due as before.
import type { Minor } from '../../../kernel/money.ts';
import type { Ctx } from '../../../platform/operation.ts';
import type { Charge } from '../charge.ts';
import { accrualEntries } from '../domain/entries.ts';
import { debtorOf } from '../settlement.ts';
import { closeCharge, lockCharge } from '../store-charges.ts';
import { endDunning } from '../store-dunning.ts';
import { insertPostings } from '../store-ledger.ts';
import { chargeDeclaration, chargePosting, payReliefRefund, recordCharge } from './charge-declaration.ts';

export type ToLower = {
  readonly id: string;
  /** What it is still owed for; none: it falls away. */
  readonly amount: Minor;
  /** Names what takes its place. */
  readonly reference: string;
};

/** Of a tax among the charges that is open. The caller holds the lock of the declaration. */
export async function lowerCharge(ctx: Ctx, { id, amount, reference }: ToLower): Promise<Charge | undefined> {
  const charge = await lockCharge(ctx.tx, id);
  if (charge?.state !== 'open' || charge.dueOn === null || charge.lateFrom === null) return undefined;
  if (amount >= charge.amount) return charge;
  await cancel(ctx, charge);
  const { declarationId, dueOn, lateFrom, securityReference } = charge;
  const again = { declarationId, reference, amount, kind: 'relief-collection', dueOn, lateFrom } as const;
  return chargeDeclaration(ctx, { ...again, securityReference });
}

/** Of a charge whose row is locked; however it was booked, at once or by the day. */
async function cancel(ctx: Ctx, charge: Charge): Promise<void> {
  await closeCharge(ctx.tx, { id: charge.id, state: 'cancelled', now: ctx.now });
  await endDunning(ctx.tx, { chargeId: charge.id, state: 'cancelled' });
  const entries = accrualEntries(-charge.amount, { debtor: debtorOf(charge), kind: charge.kind });
  await insertPostings(ctx.tx, [chargePosting(ctx, charge, 'reversal', entries)]);
  recordCharge(ctx, charge, 'payment.charge-cancelled');
}

/**
 * A charge that should not have been: not paid, it falls away; paid, it goes back, once. One that accrues is ended by
 * `endAccrual`. The caller holds the lock of the declaration.
 */
export async function undoCharge(ctx: Ctx, id: string): Promise<void> {
  const charge = await lockCharge(ctx.tx, id);
  if (charge?.state === 'open') return cancel(ctx, charge);
  if (charge?.state !== 'settled') return;
  const { declarationId, amount } = charge;
  await payReliefRefund(ctx, { declarationId, amount, reference: `relief-refund:${id}` });
}
