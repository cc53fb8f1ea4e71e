import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { rulingFileSchema, rulingInput } from '../contract.ts';
import { loadFile } from '../queries/load-file.ts';
import { changeRuling, takeRuling } from './change-ruling.ts';

/** Only while nothing has been answered. */
export const withdrawApplication = operation({
  name: 'ruling.withdraw',
  summary: { ja: '事前教示の照会を取り下げる', en: 'Withdraw an application' },
  roles: ['trader', 'broker'],
  effect: 'write',
  input: z.strictObject(rulingInput),
  output: rulingFileSchema,
  run: async (ctx, wanted) => {
    const taken = await takeRuling(ctx, wanted, 'withdraw');
    if (!taken.ok) return taken;
    return ok(await loadFile(ctx, await changeRuling(ctx, taken.value, { command: 'withdraw' })));
  },
});
