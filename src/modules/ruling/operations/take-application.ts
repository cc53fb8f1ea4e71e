import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { rulingFileSchema, rulingInput } from '../contract.ts';
import { loadFile } from '../queries/load-file.ts';
import { changeRuling, takeRuling } from './change-ruling.ts';

/** Whoever takes a case answers for it; taking it from a colleague is open to see in its history. */
export const takeApplication = operation({
  name: 'ruling.take',
  summary: { ja: '照会を担当する', en: 'Take a case into your hands' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: z.strictObject(rulingInput),
  output: rulingFileSchema,
  run: async (ctx, wanted) => {
    const taken = await takeRuling(ctx, wanted, 'take');
    if (!taken.ok) return taken;
    const patch = { assignedTo: ctx.actor.userId, assignedName: ctx.actor.name };
    const data = { by: ctx.actor.name };
    return ok(await loadFile(ctx, await changeRuling(ctx, taken.value, { command: 'take', patch, data })));
  },
});
