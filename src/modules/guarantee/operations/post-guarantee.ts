// Customs Act Art. 9-2: with the permit the security stands for a debt whose time limit was extended.
import type { Ctx } from '../../../platform/operation.ts';
import { movementOf } from '../book-movement.ts';
import { postEntries } from '../domain/entries.ts';
import { recordGuarantee } from '../record-guarantee.ts';
import { findHolds, type Hold, insertMovements, lockGuarantees, saveHolds, updateGuarantee } from '../store.ts';

type Posting = {
  readonly reference: string;
  /** The public number of what it is for, shown in the ledger from now on. */
  readonly about: string;
};

/** Reserved becomes posted. `undefined` when nothing is held under the reference; posted already: nothing happens. */
export async function postGuarantee(ctx: Ctx, { reference, about }: Posting): Promise<Hold | undefined> {
  const [found] = await findHolds(ctx.tx, [reference]);
  if (!found || found.state === 'released') return undefined;
  const [guarantee] = await lockGuarantees(ctx.tx, [found.guaranteeId]);
  const [held] = await findHolds(ctx.tx, [reference]);
  if (!guarantee || held?.state !== 'reserved') return held;
  const { amount } = held;
  const hold: Hold = { ...held, state: 'posted', step: held.step + 1, about };
  const after = {
    ...guarantee,
    reserved: guarantee.reserved - amount,
    posted: guarantee.posted + amount,
    changedAt: ctx.now,
  };
  await updateGuarantee(ctx.tx, after);
  await saveHolds(ctx.tx, [hold], ctx.now);
  await insertMovements(ctx.tx, [movementOf(ctx, hold, { kind: 'posted', entries: postEntries(amount) })]);
  recordGuarantee(ctx, after, { type: 'guarantee.posted', data: { reference, moved: String(amount) } });
  return hold;
}
