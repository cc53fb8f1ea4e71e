// Condition K: the office has opened. What can no longer be lodged goes back to "registered", with the reasons kept.
import * as z from 'zod';
import { ok, type Result } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { advance, takeUp } from '../advance.ts';
import { type Receipt, receiptSchema } from '../receipt.ts';
import { deferralOf, freeSecurity } from '../secure-tax.ts';
import { receiptFor, saveFlow, saveVersion } from '../working-set.ts';
import { lodgeNow } from './lodge.ts';

export const lodgeQueued = operation({
  name: 'declaration.lodge-queued',
  summary: { ja: '開庁時申告を行う', en: 'Lodge what waited for the office to open' },
  roles: [],
  effect: 'write',
  input: z.strictObject({ id: z.uuid() }),
  output: receiptSchema,
  run: async (ctx, { id }): Promise<Result<Receipt>> => {
    const found = await takeUp(ctx, id, 'lodge-queued');
    if (!found.ok) return found;
    const { content } = found.value;
    const lodged = await lodgeNow(ctx, found.value, { command: 'lodge-queued', condition: 'K', content });
    if (!lodged.ok) {
      // This transaction commits all the same: what was secured before the refusal is given back in it.
      if (deferralOf(ctx.profile, content.paymentMethod) !== undefined) await freeSecurity(ctx, id);
      const reasons = lodged.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
      const back = advance(ctx, found.value, { type: 'declaration.unqueued', data: { reasons } });
      saveFlow(ctx, back);
      return ok(receiptFor(ctx.tx, back));
    }
    const { declaration, version } = lodged.value;
    const receipt = receiptFor(ctx.tx, declaration);
    if (version) await saveVersion(ctx, declaration, version);
    return ok(receipt);
  },
});
