import * as z from 'zod';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { originRefusals as no } from '../refusals.ts';
import { markWithdrawn, selectProof } from '../store.ts';
import { tradersOf } from '../traders-of.ts';

/** What was lodged with it stays as it was; from now on it proves nothing. */
export const withdrawProof = operation({
  name: 'origin.withdraw-proof',
  summary: { ja: '原産地証明を取り下げる', en: 'Withdraw a proof of origin' },
  roles: ['trader', 'broker'],
  effect: 'write',
  input: z.strictObject({ id: z.uuid(), reason: z.string().trim().min(1).max(500) }),
  output: z.object({ id: z.string() }),
  run: async (ctx, { id, reason }): Promise<Result<{ id: string }>> => {
    const proof = await selectProof(ctx.tx, id);
    const own = await tradersOf(ctx);
    // To anybody else the proof does not exist.
    if (proof === undefined || !own.includes(proof.traderId)) return refused(no.proofUnknown('/id', { id }));
    const isNow = await markWithdrawn(ctx.tx, { id, reason, now: ctx.now });
    if (!isNow) return refused(no.proofWithdrawn('/id', { number: proof.number }));
    ctx.record({
      subject: 'origin-proof',
      subjectId: id,
      type: 'origin.proof-withdrawn',
      version: 1,
      data: { reason },
    });
    return ok({ id });
  },
});
