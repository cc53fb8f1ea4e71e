import * as z from 'zod';
import { getParameter } from '../../../kernel/parameters.ts';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { decisionInputSchema, publicTextSchema, rulingFileSchema, rulingInput } from '../contract.ts';
import { reviewUntil, validUntil } from '../domain/validity.ts';
import { loadFile } from '../queries/load-file.ts';
import { insertDecision } from '../store-parts.ts';
import { changeRuling, takeRuling } from './change-ruling.ts';
import { readDecision } from './read-decision.ts';

/** Customs Act Art. 7 (3). Binds from today; what the public will read is written now, by whoever knows the case. */
export const answerRuling = operation({
  name: 'ruling.answer',
  summary: { ja: '事前教示の照会に回答する', en: 'Answer an application' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: z.strictObject({ ...rulingInput, decision: decisionInputSchema, publicText: publicTextSchema }),
  output: rulingFileSchema,
  run: async (ctx, { decision, publicText, ...wanted }) => {
    const taken = await takeRuling(ctx, wanted, 'answer');
    if (!taken.ok) return taken;
    const { id: rulingId, kind } = taken.value;
    const read = await readDecision(ctx, kind, decision);
    if (!read.ok) return read;
    const { code, origin, method } = read.value;
    const { today: answeredOn, actor, now: decidedAt } = ctx;
    const about = { validFrom: answeredOn, decidedBy: actor.name, decidedAt, isReview: false };
    await insertDecision(ctx.tx, { rulingId, line: 1, ...read.value, ...about });
    const parameters = ctx.profile.parametersOn(answeredOn);
    const until = validUntil(answeredOn, Number(getParameter(parameters, 'ruling.validity-years').value));
    const reviewable = reviewUntil(answeredOn, Number(getParameter(parameters, 'ruling.review-months').value));
    const days = { answeredOn, validUntil: until, reviewUntil: reviewable };
    const patch = { ...days, answeredBy: actor.name, publicText, code, origin };
    const data = { code, origin, method, validUntil: until };
    return ok(await loadFile(ctx, await changeRuling(ctx, taken.value, { command: 'answer', patch, data })));
  },
});
