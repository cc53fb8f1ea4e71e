import * as z from 'zod';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { notFound } from '../advance.ts';
import { isDeclarant } from '../record.ts';
import { deleteDraft, lockDraft } from '../store-drafts.ts';

export const discardDraft = operation({
  name: 'declaration.discard-draft',
  summary: { ja: '下書きを捨てる', en: 'Discard a draft' },
  roles: ['trader', 'broker'],
  effect: 'write',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ id: z.string() }),
  run: async (ctx, { id }): Promise<Result<{ id: string }>> => {
    const draft = await lockDraft(ctx.tx, id);
    if (draft === undefined || !isDeclarant(ctx.actor, draft)) return refused(notFound());
    await deleteDraft(ctx.tx, id);
    return ok({ id });
  },
});
