// Customs Act Art. 7-14: an amended return (修正申告) after the permit can only raise the tax.
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { advance } from '../advance.ts';
import { totalsText } from '../domain/declaration-record.ts';
import { drawRights } from '../draw-rights.ts';
import { type Receipt, receiptSchema } from '../receipt.ts';
import { declarationRefusals } from '../refusals.ts';
import { deleteDraft } from '../store-drafts.ts';
import { receiptFor, saveVersion } from '../working-set.ts';
import { changeInput } from './change-input.ts';
import { newVersion } from './lodge.ts';
import { prepareChange } from './prepare-change.ts';
import { withContent } from './with-content.ts';

export const amendReturn = operation({
  name: 'declaration.amend-return',
  summary: { ja: '修正申告をする', en: 'Lodge an amended return' },
  roles: ['trader', 'broker'],
  effect: 'write',
  input: changeInput,
  output: receiptSchema,
  run: async (ctx, asked): Promise<Result<Receipt>> => {
    const prepared = await prepareChange(ctx, 'amend', asked);
    if (!prepared.ok) return prepared;
    const { before, examined, next } = prepared.value;
    const { totals } = examined.assessment;
    if (totals.total <= before.totals.total) {
      const sums = { before: before.totals.total, after: totals.total };
      return refused(declarationRefusals.amendNotIncrease('/content', sums));
    }
    const { reason } = asked;
    const { content } = examined;
    const drawn = await drawRights(ctx, before, { version: next.version, content, day: before.lodgedOn ?? ctx.today });
    if (!drawn.ok) return drawn;
    const data = { ...next, totals: totalsText(totals), reason, previousTotals: totalsText(before.totals) };
    const amended = advance(ctx, before, { type: 'declaration.amended', data });
    const declaration = withContent(amended, examined.content, examined.answer);
    const receipt = receiptFor(ctx.tx, declaration);
    await saveVersion(ctx, declaration, newVersion(ctx, declaration, 'amended', reason));
    await deleteDraft(ctx.tx, declaration.id);
    return ok(receipt);
  },
});
