import type { Ctx } from '../../platform/operation.ts';
import { ORIGIN_FACTS } from './facts.ts';
import { insertProofs, type NewProof } from './store.ts';

/** The ids of those that are new; the others the trader holds already. */
export async function recordProofs(ctx: Ctx, proofs: readonly NewProof[]): Promise<ReadonlySet<string>> {
  const made = new Set(await insertProofs(ctx.tx, proofs, { now: ctx.now, by: ctx.actor.name }));
  for (const { id, traderId, agreement, kind, number } of proofs) {
    if (!made.has(id)) continue;
    ctx.record({
      subject: 'origin-proof',
      subjectId: id,
      type: 'origin.proof-registered',
      version: ORIGIN_FACTS['origin.proof-registered'],
      data: { traderId, agreement, kind, number },
      isFirst: true,
    });
  }
  return made;
}
