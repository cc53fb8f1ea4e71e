import type { Ctx } from '../../../platform/operation.ts';
import { type ReactionFact, reaction } from '../../../platform/reaction.ts';
import { findDeclarationToExamine } from '../declaration.ts';
import { followSelection } from '../operations/follow-selection.ts';

async function follow(ctx: Ctx, { subjectId }: ReactionFact): Promise<void> {
  const declaration = await findDeclarationToExamine(ctx.tx, subjectId);
  if (declaration) await followSelection(ctx, declaration);
}

export const inspectionReactions = [
  reaction({ on: 'declaration.channel-assigned', name: 'inspection.open', run: follow }),
  reaction({ on: 'declaration.withdrawn', name: 'inspection.cancel', run: follow }),
];
