import { reaction } from '../../../platform/reaction.ts';
import { findDeclarationToSettle } from '../declaration.ts';
import { undoDeclaration } from '../operations/undo-declaration.ts';

export const onDeclarationWithdrawn = reaction({
  on: 'declaration.withdrawn',
  name: 'payment.undo',
  run: async (ctx, { subjectId }) => {
    const declaration = await findDeclarationToSettle(ctx.tx, subjectId);
    if (declaration?.state === 'WITHDRAWN') await undoDeclaration(ctx, declaration);
  },
});
