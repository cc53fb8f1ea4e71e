// What customs does to a registered guarantee: more or less of it, a pause, an end of the pause. Each with a reason.
import * as z from 'zod';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { movementOf } from '../book-movement.ts';
import { amountSchema, guaranteeSchema, reasonSchema } from '../contract.ts';
import { grantEntries } from '../domain/entries.ts';
import { guaranteeView } from '../guarantee-view.ts';
import { recordGuarantee } from '../record-guarantee.ts';
import { guaranteeRefusals } from '../refusals.ts';
import { type GuaranteeRow, insertMovements, lockGuarantees, updateGuarantee } from '../store.ts';

const door = { roles: ['officer', 'supervisor'], effect: 'write', output: guaranteeSchema } as const;
const about = { id: z.uuid(), reason: reasonSchema };

async function lockOne(ctx: Ctx, id: string): Promise<Result<GuaranteeRow>> {
  const [row] = await lockGuarantees(ctx.tx, [id]);
  return row ? ok(row) : refused(platformRefusals.notFound('/id', { what: id }));
}

/** `amount` is what it stands for from now on; never less than what is in use. */
export const changeGuaranteeAmount = operation({
  ...door,
  name: 'guarantee.change-amount',
  summary: { ja: '担保を増額・減額する', en: 'Raise or lower a guarantee' },
  input: z.strictObject({ ...about, amount: amountSchema }),
  run: async (ctx, { id, amount, reason }) => {
    const found = await lockOne(ctx, id);
    if (!found.ok) return found;
    const before = found.value;
    const used = before.reserved + before.posted;
    const { number, kind } = before;
    if (BigInt(amount) < used) return refused(guaranteeRefusals.belowUse('/amount', { number, used, amount }));
    const moved = BigInt(amount) - before.amount;
    const after = { ...before, amount: BigInt(amount), changedAt: ctx.now };
    if (moved === 0n) return ok(guaranteeView(before));
    await updateGuarantee(ctx.tx, after);
    const reference = `change:${ctx.correlationId}`;
    const change = { reference, guaranteeId: id, purpose: kind, amount: after.amount, about: reason } as const;
    const hold = { ...change, state: 'reserved', step: 1 } as const;
    await insertMovements(ctx.tx, [movementOf(ctx, hold, { kind: 'changed', entries: grantEntries(moved) })]);
    recordGuarantee(ctx, after, { type: 'guarantee.changed', data: { reason } });
    return ok(guaranteeView(after));
  },
});

const turn =
  (to: GuaranteeRow['state']) =>
  async (ctx: Ctx, { id, reason }: { id: string; reason: string }) => {
    const found = await lockOne(ctx, id);
    if (!found.ok) return found;
    const before = found.value;
    if (before.state === to) return refused(guaranteeRefusals.notInState('/id', { number: before.number }));
    const after = { ...before, state: to, changedAt: ctx.now };
    await updateGuarantee(ctx.tx, after);
    const type = to === 'suspended' ? 'guarantee.suspended' : 'guarantee.resumed';
    recordGuarantee(ctx, after, { type, data: { reason } });
    return ok(guaranteeView(after));
  };

/** Nothing new is reserved on it; what stands on it stays. */
export const suspendGuarantee = operation({
  ...door,
  name: 'guarantee.suspend',
  summary: { ja: '担保を停止する', en: 'Suspend a guarantee' },
  input: z.strictObject(about),
  run: turn('suspended'),
});

export const resumeGuarantee = operation({
  ...door,
  name: 'guarantee.resume',
  summary: { ja: '停止した担保を再開する', en: 'Resume a suspended guarantee' },
  input: z.strictObject(about),
  run: turn('active'),
});
