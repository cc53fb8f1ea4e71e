// Customs Act Art. 7-14 to 7-16, 13: a correction changes what a part of the goods owes that missed its condition. What
// is owed more is demanded; what is owed less is set off against what is not yet paid, and else given back.
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Ctx } from '../../../platform/operation.ts';
import {
  type Charge,
  chargeDeclaration,
  listChargesOf,
  lockCharge,
  lowerCharge,
  payReliefRefund,
} from '../../payment/index.ts';
import { giveBack } from '../domain/collected.ts';
import type { Obligation } from '../store.ts';
import { securityOf } from './collect-tax.ts';
import { stateRelief } from './state-relief.ts';

export type Moved = {
  /** All that the part owes now. */
  readonly due: bigint;
  /** The version of the declaration that makes it so: names the event. */
  readonly version: number;
  readonly why: 'lapsed' | 'corrected';
};

/** Brings what was collected to what is due. `collected` of the answer says so; the caller keeps it. */
export async function moveCollected(ctx: Ctx, obligation: Obligation, moved: Moved): Promise<Obligation> {
  const { id, collected } = obligation;
  const { due, version, why } = moved;
  if (due === collected) return obligation;
  const demanded = await lockDemanded(ctx, obligation);
  const event = `relief:${id}:corrected-${version}`;
  if (due > collected) {
    await demandMore(ctx, obligation, { reference: event, amount: due - collected, demanded });
    stateRelief(ctx, obligation, 'relief.collected', { amount: String(due - collected), why: 'corrected' });
    return { ...obligation, collected: due };
  }
  const amount = collected - due;
  const parts = demanded.map((one) => ({ id: one.id, amount: one.amount, isPaid: one.state === 'settled' }));
  const { lowered, refund } = giveBack(amount, parts);
  for (const one of lowered) await lowerCharge(ctx, { ...one, reference: `${event}:instead-of:${one.id}` });
  const { declarationId } = obligation;
  await payReliefRefund(ctx, { declarationId, amount: refund, reference: `relief-refund:${id}:${version}` });
  const sums = { amount: String(amount), refunded: String(refund), setOff: String(amount - refund) };
  stateRelief(ctx, obligation, 'relief.given-back', { ...sums, why, charges: parts.map((one) => one.id) });
  return { ...obligation, collected: due };
}

/** What was demanded under the relief and stands, the oldest first; locked, for a bank may settle it at this moment. */
async function lockDemanded(ctx: Ctx, { id, declarationId }: Obligation): Promise<readonly Charge[]> {
  const mine = (await listChargesOf(ctx.tx, declarationId)).filter(({ reference }) =>
    reference.startsWith(`relief:${id}:`),
  );
  const locked: Charge[] = [];
  for (const seen of mine) {
    const charge = await lockCharge(ctx.tx, seen.id);
    if (charge && charge.state !== 'cancelled') locked.push(charge);
  }
  return locked;
}

type More = { readonly reference: string; readonly amount: bigint; readonly demanded: readonly Charge[] };

/** Late since the breach that made the first of it due. */
async function demandMore(ctx: Ctx, obligation: Obligation, { demanded, ...asked }: More): Promise<void> {
  const lateFrom: PlainDate = demanded[0]?.lateFrom ?? obligation.dueOn;
  const { declarationId } = obligation;
  const charge = { ...asked, declarationId, kind: 'relief-collection', dueOn: ctx.today, lateFrom } as const;
  await chargeDeclaration(ctx, { ...charge, securityReference: securityOf(obligation) });
}
