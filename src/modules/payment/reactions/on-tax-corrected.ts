import type { Ctx } from '../../../platform/operation.ts';
import { type ReactionFact, reaction } from '../../../platform/reaction.ts';
import { findDeclarationToSettle } from '../declaration.ts';
import { settleDeclaration } from '../operations/settle-declaration.ts';

async function settle(ctx: Ctx, { subjectId }: ReactionFact): Promise<void> {
  const declaration = await findDeclarationToSettle(ctx.tx, subjectId);
  if (declaration?.isAmendment) await settleDeclaration(ctx, declaration);
}

/** After the permit an amended return brings a further demand, an accepted correction a refund. */
export const onTaxCorrected = [
  reaction({ on: 'declaration.amended', name: 'payment.demand-difference', run: settle }),
  reaction({ on: 'declaration.correction-accepted', name: 'payment.refund-difference', run: settle }),
];
