import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { rulingFileSchema, rulingInput } from '../contract.ts';
import { loadFile } from '../queries/load-file.ts';
import { changeRuling, takeRuling } from './change-ruling.ts';

/** From now on anyone can find the public text; the application itself stays closed. */
export const publishRuling = operation({
  name: 'ruling.publish',
  summary: { ja: '事前教示を公開する', en: 'Publish a ruling' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: z.strictObject(rulingInput),
  output: rulingFileSchema,
  run: async (ctx, wanted) => {
    const taken = await takeRuling(ctx, wanted, 'publish');
    if (!taken.ok) return taken;
    const patch = { publishedOn: ctx.today };
    const data = { on: ctx.today };
    return ok(await loadFile(ctx, await changeRuling(ctx, taken.value, { command: 'publish', patch, data })));
  },
});
