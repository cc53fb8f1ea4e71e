import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { INVALID_BECAUSE, proseSchema, rulingFileSchema, rulingInput } from '../contract.ts';
import { loadFile } from '../queries/load-file.ts';
import { changeRuling, takeRuling } from './change-ruling.ts';

/** The goods turned out to differ, the law changed, or it was misapplied: from today it binds nobody (handbook 8). */
export const invalidateRuling = operation({
  name: 'ruling.invalidate',
  summary: { ja: '事前教示を無効にする', en: 'Declare a ruling void' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: z.strictObject({ ...rulingInput, because: z.enum(INVALID_BECAUSE), reason: proseSchema(4000) }),
  output: rulingFileSchema,
  run: async (ctx, { because, reason, ...wanted }) => {
    const taken = await takeRuling(ctx, wanted, 'invalidate');
    if (!taken.ok) return taken;
    const patch = { invalidatedOn: ctx.today, invalidBecause: because, invalidReason: reason };
    const data = { because, reason };
    return ok(await loadFile(ctx, await changeRuling(ctx, taken.value, { command: 'invalidate', patch, data })));
  },
});
