import type { Ctx } from '../../platform/operation.ts';
import { insertProof, type NewProof } from './store.ts';

/** False when the trader holds it already. */
export async function recordProof(ctx: Ctx, proof: NewProof): Promise<boolean> {
  const isNew = await insertProof(ctx.tx, proof, { now: ctx.now, by: ctx.actor.name });
  if (!isNew) return false;
  const { id, traderId, agreement, kind, number } = proof;
  ctx.record({
    subject: 'origin-proof',
    subjectId: id,
    type: 'origin.proof-registered',
    version: 1,
    data: { traderId, agreement, kind, number },
    isFirst: true,
  });
  return true;
}
