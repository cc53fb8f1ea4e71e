// Customs Act Art. 9-2: what is paid, withdrawn or given up needs no security any more.
import type { Ctx } from '../../../platform/operation.ts';
import { movementOf } from '../book-movement.ts';
import { releaseEntries } from '../domain/entries.ts';
import { recordGuarantee } from '../record-guarantee.ts';
import {
  findHolds,
  type GuaranteeRow,
  type Hold,
  insertMovements,
  lockGuarantees,
  type Movement,
  saveHolds,
  updateGuarantee,
} from '../store.ts';

/**
 * Frees what is held under the references, all of it or down to `keep` yen of each. What is not held, or not above
 * `keep`, is left alone: releasing twice does no harm. Must run in the caller's transaction.
 */
export async function releaseGuarantee(ctx: Ctx, references: readonly string[], keep = 0n): Promise<void> {
  const found = (await findHolds(ctx.tx, references)).filter(({ state }) => state !== 'released');
  const locked = await lockGuarantees(ctx.tx, [...new Set(found.map(({ guaranteeId }) => guaranteeId))]);
  const holds = (await findHolds(ctx.tx, references)).filter(
    ({ state, amount }) => state !== 'released' && amount > keep,
  );
  const done = locked.map((guarantee) => freeOf(ctx, guarantee, { holds, keep }));
  const moved = done.filter(({ movements }) => movements.length > 0);
  if (moved.length === 0) return;
  await saveHolds(
    ctx.tx,
    moved.flatMap(({ after }) => after),
    ctx.now,
  );
  await insertMovements(
    ctx.tx,
    moved.flatMap(({ movements }) => movements),
  );
  for (const { guarantee, freed, movements } of moved) {
    await updateGuarantee(ctx.tx, guarantee);
    const data = { moved: String(freed), count: movements.length };
    recordGuarantee(ctx, guarantee, { type: 'guarantee.released', data });
  }
}

type Freed = {
  readonly guarantee: GuaranteeRow;
  readonly freed: bigint;
  readonly after: readonly Hold[];
  readonly movements: readonly Movement[];
};

function freeOf(
  ctx: Ctx,
  before: GuaranteeRow,
  { holds, keep }: { readonly holds: readonly Hold[]; readonly keep: bigint },
): Freed {
  const mine = holds.filter(({ guaranteeId }) => guaranteeId === before.id);
  const freedFrom = (side: 'reserved' | 'posted'): bigint =>
    mine.filter(({ state }) => state === side).reduce((sum, { amount }) => sum + amount - keep, 0n);
  const reserved = freedFrom('reserved');
  const posted = freedFrom('posted');
  const after = mine.map(
    (hold): Hold => ({ ...hold, amount: keep, state: keep === 0n ? 'released' : hold.state, step: hold.step + 1 }),
  );
  const movements = mine.map((hold, n) => {
    const entries = releaseEntries(hold.amount - keep, hold.state === 'posted' ? 'posted' : 'reserved');
    return movementOf(ctx, after[n] ?? hold, { kind: 'released', entries });
  });
  const guarantee = {
    ...before,
    reserved: before.reserved - reserved,
    posted: before.posted - posted,
    changedAt: ctx.now,
  };
  return { guarantee, freed: reserved + posted, after, movements };
}
