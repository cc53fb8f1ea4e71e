// Customs Act Art. 7-15: where too much tax was declared, customs may be asked to correct it, within the years that the
// profile states, from the day of the permit. The version in force stays until customs has decided.
import { getParameter } from '../../../kernel/parameters.ts';
import { addMonths } from '../../../kernel/plain-date.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { advance } from '../advance.ts';
import { totalsText } from '../domain/declaration-record.ts';
import { type Receipt, receiptSchema } from '../receipt.ts';
import type { Declaration } from '../record.ts';
import { declarationRefusals } from '../refusals.ts';
import { deleteDraft } from '../store-drafts.ts';
import { insertRequestedVersion } from '../store-versions.ts';
import { receiptFor, saveFlow } from '../working-set.ts';
import { changeInput } from './change-input.ts';
import { newVersion } from './lodge.ts';
import { prepareChange } from './prepare-change.ts';

export const requestCorrection = operation({
  name: 'declaration.request-correction',
  summary: { ja: '更正の請求をする', en: 'Request a correction of too much tax' },
  roles: ['trader', 'broker'],
  effect: 'write',
  input: changeInput,
  output: receiptSchema,
  run: async (ctx, asked): Promise<Result<Receipt>> => {
    const prepared = await prepareChange(ctx, 'request-correction', asked);
    if (!prepared.ok) return prepared;
    const { before, examined, next } = prepared.value;
    const { totals } = examined.assessment;
    const late = tooLate(ctx, before);
    if (late) return refused(late);
    if (totals.total >= before.totals.total) {
      const sums = { before: before.totals.total, after: totals.total };
      return refused(declarationRefusals.correctionNotDecrease('/content', sums));
    }
    const { reason } = asked;
    const data = { ...next, totals: totalsText(totals), reason };
    const declaration = advance(ctx, before, { type: 'declaration.correction-requested', data });
    const asRequested = { ...declaration, content: examined.content, assessment: examined.answer, branch: next.branch };
    await insertRequestedVersion(ctx.tx, declaration.id, newVersion(ctx, asRequested, 'correction', reason));
    saveFlow(ctx, declaration);
    await deleteDraft(ctx.tx, declaration.id);
    return ok(receiptFor(ctx.tx, declaration));
  },
});

function tooLate(ctx: Ctx, { permittedOn }: Declaration) {
  if (permittedOn === null) return undefined;
  const years = getParameter(ctx.profile.parametersOn(ctx.today), 'declaration.correction-request-years').value;
  const until = addMonths(permittedOn, Number(years) * 12);
  return ctx.today > until ? declarationRefusals.correctionTooLate('', { until }) : undefined;
}
