// Customs Act Art. 7-16 and handbook 1.14: what is lodged and not yet permitted may be changed (IDA01 + IDE); it is
// selected again.
import { ok, type Result } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { advance } from '../advance.ts';
import { totalsText } from '../domain/declaration-record.ts';
import { drawRights } from '../draw-rights.ts';
import { type Receipt, receiptSchema } from '../receipt.ts';
import { secureTax } from '../secure-tax.ts';
import { deleteDraft } from '../store-drafts.ts';
import { receiptFor, saveVersion } from '../working-set.ts';
import { changeInput } from './change-input.ts';
import { newVersion } from './lodge.ts';
import { prepareChange } from './prepare-change.ts';
import { withContent } from './with-content.ts';

export const changeDeclaration = operation({
  name: 'declaration.change',
  summary: { ja: '許可前に申告を変更する', en: 'Change a lodged declaration before its permit' },
  roles: ['trader', 'broker'],
  effect: 'write',
  input: changeInput,
  output: receiptSchema,
  run: async (ctx, asked): Promise<Result<Receipt>> => {
    const prepared = await prepareChange(ctx, 'change', asked);
    if (!prepared.ok) return prepared;
    const { before, examined, next } = prepared.value;
    const { reason } = asked;
    const { content } = examined;
    const { total } = examined.assessment.totals;
    const secured = await secureTax(ctx, { ...before, content }, { total, before: before.paymentMethod });
    if (!secured.ok) return secured;
    const drawn = await drawRights(ctx, before, { version: next.version, content, day: before.lodgedOn ?? ctx.today });
    if (!drawn.ok) return drawn;
    const data = { ...next, totals: totalsText(examined.assessment.totals), reason, wasState: before.state };
    const changed = advance(ctx, before, { type: 'declaration.changed', data });
    const declaration = withContent(changed, examined.content, examined.answer);
    const receipt = receiptFor(ctx.tx, declaration);
    await saveVersion(ctx, declaration, newVersion(ctx, declaration, 'changed', reason));
    await deleteDraft(ctx.tx, declaration.id);
    return ok(receipt);
  },
});
