import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { proofWithLinesSchema } from '../proof-record.ts';
import { shownProofs } from '../shown-proofs.ts';
import { selectProofs } from '../store.ts';
import { tradersOf } from '../traders-of.ts';

/** A trader sees its own, a broker those of its clients. */
export const listProofs = operation({
  name: 'origin.list-proofs',
  summary: { ja: '登録した原産地証明の一覧', en: 'The proofs of origin on record' },
  roles: ['trader', 'broker'],
  effect: 'read',
  input: z.strictObject({
    before: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ proofs: z.array(proofWithLinesSchema), next: z.string().optional() }),
  run: async (ctx, { before, limit }) => {
    const found = await selectProofs(ctx.tx, { traderIds: await tradersOf(ctx), before, limit: limit + 1 });
    const proofs = found.slice(0, limit);
    const last = proofs.at(-1);
    return ok({ proofs: await shownProofs(ctx, proofs), ...(found.length > limit && last ? { next: last.id } : {}) });
  },
});
