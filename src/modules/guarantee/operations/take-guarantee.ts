// Customs Act Art. 10: what was not paid after the letter of demand is taken from the security posted for it, never
// more than is posted. What is taken is used up: the guarantee stands for so much less from then on.
import type { Ctx } from '../../../platform/operation.ts';
import { movementOf } from '../book-movement.ts';
import { takeEntries } from '../domain/entries.ts';
import { recordGuarantee } from '../record-guarantee.ts';
import { findHolds, type Hold, insertMovements, lockGuarantees, saveHolds, updateGuarantee } from '../store.ts';

type Asked = { readonly reference: string /** Whole yen. */; readonly amount: bigint };
export type Taken = { readonly number: string; readonly amount: bigint };

/**
 * Takes as much of `amount` as is posted under the reference; `undefined` when nothing is. What is left of the hold
 * stays posted. Must run in the caller's transaction.
 */
export async function takeGuarantee(ctx: Ctx, { reference, amount }: Asked): Promise<Taken | undefined> {
  const [found] = await findHolds(ctx.tx, [reference]);
  if (found?.state !== 'posted' || amount <= 0n) return undefined;
  const [guarantee] = await lockGuarantees(ctx.tx, [found.guaranteeId]);
  const [held] = await findHolds(ctx.tx, [reference]);
  if (!guarantee || held?.state !== 'posted') return undefined;
  const taken = amount < held.amount ? amount : held.amount;
  const left = held.amount - taken;
  const hold: Hold = { ...held, amount: left, state: left === 0n ? 'released' : 'posted', step: held.step + 1 };
  const after = {
    ...guarantee,
    amount: guarantee.amount - taken,
    posted: guarantee.posted - taken,
    changedAt: ctx.now,
  };
  await updateGuarantee(ctx.tx, after);
  await saveHolds(ctx.tx, [hold], ctx.now);
  await insertMovements(ctx.tx, [movementOf(ctx, hold, { kind: 'taken', entries: takeEntries(taken) })]);
  recordGuarantee(ctx, after, { type: 'guarantee.taken', data: { reference, moved: String(taken) } });
  return { number: guarantee.number, amount: taken };
}
