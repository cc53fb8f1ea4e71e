import { mustBe } from '../../../kernel/result.ts';
import { reaction } from '../../../platform/reaction.ts';
import { markTaxDue } from '../../declaration/index.ts';
import { findDeclarationToSettle } from '../declaration.ts';
import { settleDeclaration } from '../operations/settle-declaration.ts';

/** Cleared by customs: the tax is debited, demanded, or there is none. A preliminary clearance demands nothing yet. */
export const onExaminationEnded = reaction({
  on: 'declaration.examination-ended',
  name: 'payment.demand-tax',
  run: async (ctx, { subjectId }) => {
    const declaration = await findDeclarationToSettle(ctx.tx, subjectId);
    if (declaration?.state !== 'EXAM_DONE') return;
    const outcome = await settleDeclaration(ctx, declaration);
    if (outcome === 'demanded') mustBe(await markTaxDue(ctx, { declarationId: declaration.id }));
  },
});
