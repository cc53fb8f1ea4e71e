import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { decisionInputSchema, publicTextSchema, rulingFileSchema, rulingInput } from '../contract.ts';
import { loadFile } from '../queries/load-file.ts';
import { insertDecision, listDecisions } from '../store-parts.ts';
import { changeRuling, takeRuling } from './change-ruling.ts';
import { readDecision } from './read-decision.ts';

/**
 * A supervisor who did not give the answer decides otherwise. Binds from today to the end of the first answer's
 * validity; what was declared before keeps the answer of its day.
 */
export const changeAnswer = operation({
  name: 'ruling.change',
  summary: { ja: '意見の申出に対し、回答を変更する', en: 'Change an answer after a review' },
  roles: ['supervisor'],
  effect: 'write',
  input: z.strictObject({ ...rulingInput, decision: decisionInputSchema, publicText: publicTextSchema }),
  output: rulingFileSchema,
  run: async (ctx, { decision, publicText, ...wanted }) => {
    const taken = await takeRuling(ctx, wanted, 'change');
    if (!taken.ok) return taken;
    const { id: rulingId, kind } = taken.value;
    const read = await readDecision(ctx, kind, decision);
    if (!read.ok) return read;
    const { code, origin, method, reasons } = read.value;
    const line = (await listDecisions(ctx.tx, [rulingId])).length + 1;
    const about = { validFrom: ctx.today, decidedBy: ctx.actor.name, decidedAt: ctx.now, isReview: true };
    await insertDecision(ctx.tx, { rulingId, line, ...read.value, ...about });
    const patch = { reviewDecidedOn: ctx.today, publicText, code, origin };
    const data = { code, origin, method, reasons };
    return ok(await loadFile(ctx, await changeRuling(ctx, taken.value, { command: 'change', patch, data })));
  },
});
