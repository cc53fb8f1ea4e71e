import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { proseSchema, rulingFileSchema, rulingInput } from '../contract.ts';
import { loadFile } from '../queries/load-file.ts';
import { changeRuling, takeRuling } from './change-ruling.ts';

/** Form C-1001-1: once, and within two months of the answer. */
export const requestReview = operation({
  name: 'ruling.request-review',
  summary: { ja: '事前教示の回答に意見を申し出る', en: 'Ask for an answer to be looked at again' },
  roles: ['trader', 'broker'],
  effect: 'write',
  input: z.strictObject({ ...rulingInput, reasons: proseSchema(4000) }),
  output: rulingFileSchema,
  run: async (ctx, { reasons, ...wanted }) => {
    const taken = await takeRuling(ctx, wanted, 'request-review');
    if (!taken.ok) return taken;
    const patch = { reviewRequestedOn: ctx.today, reviewReasons: reasons };
    const data = { reasons };
    return ok(await loadFile(ctx, await changeRuling(ctx, taken.value, { command: 'request-review', patch, data })));
  },
});
