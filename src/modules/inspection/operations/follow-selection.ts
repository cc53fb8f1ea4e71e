import { mustBe } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { type DeclarationToExamine, raiseDeclaration } from '../declaration.ts';
import type { Examination } from '../records.ts';
import { insertExamination, lockOpenExamination } from '../store.ts';
import { changeExamination } from './change-examination.ts';

const RAISED = '変更前からの検査扱いを継続 / inspection ordered before the change goes on';

/**
 * Opens the examination that the channel asks for, or brings the open one up to the newest selection. Idempotent: it
 * acts on what is true of the declaration now. An open examination is never lowered from goods to documents.
 */
export async function followSelection(ctx: Ctx, declaration: DeclarationToExamine): Promise<void> {
  const { category } = declaration;
  // Most declarations: nothing was and nothing will be examined, so nothing is read.
  if (category === 1 && declaration.isFirstSelection) return;
  const open = await lockOpenExamination(ctx.tx, declaration.id);
  if (!declaration.isExaminable || category === null || category === 1) {
    if (open) await cancelExamination(ctx, open, category === 1 ? 'selected-for-none' : 'withdrawn');
    return;
  }
  if (!open) {
    await openExamination(ctx, { ...declaration, category });
    return;
  }
  const wanted = open.category === 3 ? 3 : category;
  if (wanted !== category)
    mustBe(await raiseDeclaration(ctx, { declarationId: declaration.id, category: 3, reason: RAISED }));
  if (open.declarationVersion === declaration.version && open.category === wanted) return;
  const patch = { declarationVersion: declaration.version, category: wanted } as const;
  await changeExamination(ctx, open, { patch, fact: 'inspection.reselected', data: { category: wanted } });
}

async function cancelExamination(ctx: Ctx, open: Examination, because: string): Promise<void> {
  const patch = { state: 'cancelled' as const, endedAt: ctx.now };
  await changeExamination(ctx, open, { patch, fact: 'inspection.cancelled', data: { because } });
}

async function openExamination(ctx: Ctx, declaration: DeclarationToExamine & { category: 2 | 3 }): Promise<void> {
  const { id: declarationId, category } = declaration;
  const id = newId<'Examination'>();
  await insertExamination(ctx.tx, {
    id,
    declarationId,
    declarationNumber: declaration.number,
    declarationVersion: declaration.version,
    traderName: declaration.traderName,
    officeCode: declaration.officeCode,
    category,
    state: 'open',
    outcome: null,
    reason: null,
    assignedTo: null,
    assignedName: null,
    openedAt: ctx.now,
    endedAt: null,
    changedBy: ctx.actor.name,
    changedAt: ctx.now,
    rowVersion: 1,
  });
  ctx.record({
    subject: 'examination',
    subjectId: id,
    type: 'inspection.opened',
    version: 1,
    data: { declarationId, category },
    isFirst: true,
  });
}
