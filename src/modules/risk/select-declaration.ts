import { mustBe } from '../../kernel/result.ts';
import { listFacts } from '../../platform/journal.ts';
import type { Ctx } from '../../platform/operation.ts';
import { assignChannel, findImporter, getDeclaration } from '../declaration/index.ts';
import { findBroker } from '../registry/index.ts';
import { earlierExamination } from './domain/earlier-examination.ts';
import { selectChannel } from './domain/select-channel.ts';
import { aeoPercent, drawFor, sharesOn } from './draw.ts';
import { historyAsked, type RiskDeclaration, riskDeclarationOf, riskRows, type Standing } from './risk-rows.ts';
import { getRuleBook } from './rule-book.ts';
import { getSelectionContext, insertSelection, listHistories } from './store-selections.ts';

const WAITING = ['LODGED', 'PRELIM_LODGED'];

/**
 * Selects the channel of a declaration that waits for one, and tells the declaration. Does nothing for one that
 * does not wait: running twice does no harm. The reasons stay in this room.
 */
export async function selectDeclaration(ctx: Ctx, asked: { declarationId: string; trigger: string }): Promise<void> {
  const { declarationId, trigger } = asked;
  const record = await getDeclaration(ctx.tx, declarationId);
  const declaration = record && riskDeclarationOf(record);
  if (!declaration || !WAITING.includes(record.state)) return;
  const history = historyAsked(declaration);
  const [context, [known], standing] = await Promise.all([
    getSelectionContext(ctx.tx, declarationId),
    listHistories(ctx.tx, [history]),
    findStanding(ctx, declaration),
  ]);
  if (!known) throw new Error('A history was asked for and not given');
  const parameters = ctx.profile.parametersOn(ctx.today);
  const shares = sharesOn(parameters, { set: context, aeo: standing.aeo });
  const selection = selectChannel({
    rows: riskRows(declaration, known, standing),
    rules: await getRuleBook(ctx.tx, context.revision, ctx.today),
    draw: { drawn: drawFor(context.salt, declarationId), ...shares },
    aeo: standing.aeo,
    aeoWeightPercent: aeoPercent(parameters),
    ...(await earlier(ctx, { declarationId, trigger, isFirst: context.lastSequence === 0 })),
  });
  const sequence = context.lastSequence + 1;
  await insertSelection(ctx.tx, { history, sequence, trigger, aeo: standing.aeo, selection, now: ctx.now });
  mustBe(await assignChannel(ctx, { declarationId, category: selection.category }));
}

async function findStanding(ctx: Ctx, { importerCode, brokerId }: RiskDeclaration): Promise<Standing> {
  const [importer, broker] = await Promise.all([
    findImporter(ctx.tx, importerCode),
    brokerId === null ? undefined : findBroker(ctx.tx, brokerId),
  ]);
  return { aeo: importer?.isAeo ?? false, aeoBroker: broker?.isAeo ?? false };
}

/** Only a declaration selected before has a past worth reading. A change voids its examination, not its category. */
async function earlier(ctx: Ctx, asked: { declarationId: string; trigger: string; isFirst: boolean }) {
  if (asked.isFirst) return { atLeast: 1, examined: null } as const;
  const past = earlierExamination(await listFacts(ctx.tx, 'declaration', asked.declarationId));
  return asked.trigger === 'declaration.lodged' ? past : { ...past, examined: null };
}
