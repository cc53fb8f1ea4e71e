import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { sideOf } from '../access.ts';
import { rulingFileSchema } from '../contract.ts';
import { findRuling } from '../store.ts';
import { loadFile } from './load-file.ts';

export const getRulingFile = operation({
  name: 'ruling.get-file',
  summary: { ja: '事前教示の照会を見る', en: 'See an application and its answer' },
  roles: ['trader', 'broker', 'officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject({ id: z.uuid() }),
  output: rulingFileSchema,
  run: async (ctx, { id }) => {
    const ruling = await findRuling(ctx.tx, id);
    if (!ruling || !sideOf(ctx.actor, ruling)) return refused(platformRefusals.notFound('/id', { what: id }));
    return ok(await loadFile(ctx, ruling));
  },
});
