// Handbook 1.3, 1.4: the examination category. Which one is decided by a later room; why stays there.
import type { Result } from '../../../kernel/result.ts';
import { ok } from '../../../kernel/result.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { advance, takeUp } from '../advance.ts';
import { isPreliminary } from '../domain/lifecycle.ts';
import type { Declaration } from '../record.ts';
import { saveFlow } from '../working-set.ts';

export type Category = 1 | 2 | 3;

/** Category 1 needs no officer: the examination ends with it, in the same update. */
export async function assignChannel(
  ctx: Ctx,
  { declarationId, category }: { readonly declarationId: string; readonly category: Category },
): Promise<Result<Declaration>> {
  const found = await takeUp(ctx, declarationId, `assign-category-${category}`);
  if (!found.ok) return found;
  const assigned = advance(ctx, found.value, { type: 'declaration.channel-assigned', data: { category } });
  const isDone = category !== 1 || isPreliminary(assigned.state);
  const declaration = isDone
    ? assigned
    : advance(ctx, assigned, { type: 'declaration.examination-ended', data: { automatic: true } });
  saveFlow(ctx, declaration);
  return ok(declaration);
}

/** An officer wants to see more: documents (2) become goods (3). */
export async function raiseCategory(
  ctx: Ctx,
  { declarationId, category = 3, reason }: { declarationId: string; category?: Category; reason: string },
): Promise<Result<Declaration>> {
  const found = await takeUp(ctx, declarationId, 'raise-category');
  if (!found.ok) return found;
  const declaration = advance(ctx, found.value, { type: 'declaration.category-raised', data: { category, reason } });
  saveFlow(ctx, declaration);
  return ok(declaration);
}

export async function endExamination(
  ctx: Ctx,
  { declarationId }: { readonly declarationId: string },
): Promise<Result<Declaration>> {
  const found = await takeUp(ctx, declarationId, 'end-examination');
  if (!found.ok) return found;
  const declaration = advance(ctx, found.value, { type: 'declaration.examination-ended', data: { automatic: false } });
  saveFlow(ctx, declaration);
  return ok(declaration);
}
