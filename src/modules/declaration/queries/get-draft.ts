import * as z from 'zod';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { notFound } from '../advance.ts';
import { isDeclarant } from '../record.ts';
import { findDraft } from '../store-drafts.ts';
import { type DraftView, draftSchema } from '../view-schemas.ts';

export const getDraft = operation({
  name: 'declaration.get-draft',
  summary: { ja: '下書きを開く', en: 'Open a draft' },
  roles: ['trader', 'broker'],
  effect: 'read',
  input: z.strictObject({ id: z.uuid() }),
  output: draftSchema,
  run: async (ctx, { id }): Promise<Result<DraftView>> => {
    const draft = await findDraft(ctx.tx, id);
    if (draft === undefined || !isDeclarant(ctx.actor, draft)) return refused(notFound());
    const { title, content, basedOnVersion, rowVersion, savedAt, savedBy } = draft;
    return ok({ id, title, content: { ...content }, basedOnVersion, rowVersion, savedAt, savedBy });
  },
});
