import { findBroker, findTraderByCode } from '../registry/index.ts';
import { assignChannel } from '../declaration/index.ts';
import { mustBe } from '../../kernel/result.ts';
import { listFacts } from '../../platform/journal.ts';
import type { Ctx } from '../../platform/operation.ts';
import { type Category, type Selection, selectChannel } from './domain/select-channel.ts';
import { aeoPercent, drawFor, sharesOn } from './draw.ts';
import { readForSelection } from './read-declaration.ts';
import { historyAsked, type RiskDeclaration, riskRows, type Standing } from './risk-rows.ts';
import { getRuleBook } from './rule-book.ts';
import { getSelectionContext, insertSelection, listHistories } from './store-selections.ts';

/**
 * Selects the channel of a declaration that waits for one, and tells the declaration. Does nothing for one that does not:
 * running twice does no harm. Reasons stay in this room.
 */
export async function selectDeclaration(ctx: Ctx, asked: { declarationId: string; trigger: string }): Promise<void> {
  const found = await readForSelection(ctx.tx, asked.declarationId);
  if (!found) return;
  const { declaration, wasPreliminary } = found;
  const standing = await findStanding(ctx, declaration);
  const { selection, sequence } = await select(ctx, declaration, standing);
  await insertSelection(ctx.tx, {
    history: historyAsked(declaration),
    sequence,
    trigger: asked.trigger,
    aeo: standing.aeo,
    selection,
    now: ctx.now,
  });
  const examined = wasPreliminary && (await isExamined(ctx, declaration.id));
  const category: Category = examined && !isNewlyRaised(selection) ? 1 : selection.category;
  mustBe(await assignChannel(ctx, { declarationId: declaration.id, category }));
}
