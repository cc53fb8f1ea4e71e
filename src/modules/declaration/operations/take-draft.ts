import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { notFound } from '../advance.ts';
import { isDeclarant } from '../record.ts';
import { deleteDraft, findDraft } from '../store-drafts.ts';

/** A draft that has become a declaration, or a change, is done with. */
export async function takeDraft(ctx: Ctx, id: string | undefined): Promise<Result<null>> {
  if (id === undefined) return ok(null);
  const draft = await findDraft(ctx.tx, id);
  const isTheirs = draft !== undefined && isDeclarant(ctx.actor, draft) && draft.basedOnVersion === null;
  if (!isTheirs) return refused(notFound());
  await deleteDraft(ctx.tx, id);
  return ok(null);
}
