import { getParameter } from '../../../kernel/parameters.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { type ReactionFact, reaction } from '../../../platform/reaction.ts';
import { getClosedDays, nextOpenDay } from '../../rates/index.ts';
import { findDeclarationToSettle } from '../declaration.ts';
import { endOfMonths } from '../domain/due-date.ts';
import { mapTax, type TaxKind } from '../domain/tax-amounts.ts';
import { settleDeclaration } from '../operations/settle-declaration.ts';
import { takeOverHistory } from '../operations/take-over-history.ts';
import type { DeclarationToSettle } from '../settlement.ts';

/** The declaration after its correction, with what another system took in for it before, if it came from one. */
async function findCorrected(ctx: Ctx, { subjectId, data }: ReactionFact): Promise<DeclarationToSettle | undefined> {
  const declaration = await findDeclarationToSettle(ctx.tx, subjectId);
  if (!declaration?.isAmendment) return undefined;
  const before = data.previousTotals as Readonly<Record<TaxKind, string>>;
  if (declaration.isHistorical)
    await takeOverHistory(
      ctx,
      declaration,
      mapTax((kind) => BigInt(before[kind])),
    );
  return declaration;
}

async function settle(ctx: Ctx, fact: ReactionFact): Promise<void> {
  const declaration = await findCorrected(ctx, fact);
  if (declaration) await settleDeclaration(ctx, declaration);
}

/** Customs Act Art. 9: what customs reassessed is due a month after the day of the notice, on the next open day. */
async function settleReassessed(ctx: Ctx, fact: ReactionFact): Promise<void> {
  const declaration = await findCorrected(ctx, fact);
  if (!declaration) return;
  const months = getParameter(ctx.profile.parametersOn(ctx.today), 'payment.due.reassessment-months').value;
  const lapses = endOfMonths(ctx.today, Number(months));
  const closed = await getClosedDays(ctx.tx, { from: lapses, to: addDays(lapses, LONGEST_CLOSURE_DAYS) });
  await settleDeclaration(ctx, { ...declaration, reassessmentDue: nextOpenDay(lapses, closed) });
}

const LONGEST_CLOSURE_DAYS = 30;

/** After the permit an amended return brings a further demand, an accepted correction a refund. */
export const onTaxCorrected = [
  reaction({ on: 'declaration.amended', name: 'payment.demand-difference', run: settle }),
  reaction({ on: 'declaration.reassessed', name: 'payment.settle-reassessed', run: settleReassessed }),
  reaction({ on: 'declaration.correction-accepted', name: 'payment.refund-difference', run: settle }),
];
