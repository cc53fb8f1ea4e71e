import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { applicationSchema, rulingFileSchema, rulingInput } from '../contract.ts';
import { loadFile } from '../queries/load-file.ts';
import { changeRuling, takeRuling } from './change-ruling.ts';

export const saveApplication = operation({
  name: 'ruling.save',
  summary: { ja: '事前教示の照会を保存する', en: 'Save an application that is being written' },
  roles: ['trader', 'broker'],
  effect: 'write',
  input: z.strictObject({ ...rulingInput, application: applicationSchema }),
  output: rulingFileSchema,
  run: async (ctx, { application, ...wanted }) => {
    const taken = await takeRuling(ctx, wanted, 'save');
    if (!taken.ok) return taken;
    return ok(await loadFile(ctx, await changeRuling(ctx, taken.value, { command: 'save', patch: { application } })));
  },
});
