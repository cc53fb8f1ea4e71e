import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { proseSchema, rulingFileSchema, rulingInput } from '../contract.ts';
import { loadFile } from '../queries/load-file.ts';
import { insertDecision, listDecisions } from '../store-parts.ts';
import { changeRuling, takeRuling } from './change-ruling.ts';

/** A supervisor who did not give the answer looked again, and it stands. */
export const confirmRuling = operation({
  name: 'ruling.confirm',
  summary: { ja: '意見の申出に対し、回答を維持する', en: 'Confirm an answer after a review' },
  roles: ['supervisor'],
  effect: 'write',
  input: z.strictObject({ ...rulingInput, reasons: proseSchema(8000) }),
  output: rulingFileSchema,
  run: async (ctx, { reasons, ...wanted }) => {
    const taken = await takeRuling(ctx, wanted, 'confirm');
    if (!taken.ok) return taken;
    const decisions = await listDecisions(ctx.tx, [taken.value.id]);
    const last = decisions.at(-1);
    if (!last) throw new Error('A ruling under review has been answered');
    const about = { validFrom: ctx.today, decidedBy: ctx.actor.name, decidedAt: ctx.now, isReview: true };
    await insertDecision(ctx.tx, { ...last, line: last.line + 1, reasons, ...about });
    const patch = { reviewDecidedOn: ctx.today };
    return ok(
      await loadFile(ctx, await changeRuling(ctx, taken.value, { command: 'confirm', patch, data: { reasons } })),
    );
  },
});
