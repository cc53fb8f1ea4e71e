import { getParameter } from '../../../kernel/parameters.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { sideOf } from '../access.ts';
import type { RulingFile } from '../contract.ts';
import { latestPublication } from '../domain/validity.ts';
import type { Ruling } from '../records.ts';
import { listDecisions, listDocuments, listQuestions } from '../store-parts.ts';
import { fileView } from './ruling-views.ts';

/** Everything about a ruling as whoever asks may see it; every operation answers with it. */
export async function loadFile(ctx: Ctx, ruling: Ruling): Promise<RulingFile> {
  const { tx, today, actor } = ctx;
  const side = sideOf(actor, ruling);
  if (!side) throw new Error('Who may not see a ruling is not shown one');
  const days = Number(getParameter(ctx.profile.parametersOn(ruling.answeredOn ?? today), 'ruling.deferral-days').value);
  return fileView(ruling, {
    ...{ side, today, name: actor.name },
    questions: await listQuestions(tx, [ruling.id]),
    decisions: await listDecisions(tx, [ruling.id]),
    documents: await listDocuments(tx, ruling.id),
    deferrableUntil: ruling.answeredOn && latestPublication(ruling.answeredOn, days),
  });
}
