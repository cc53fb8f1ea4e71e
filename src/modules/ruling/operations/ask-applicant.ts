import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { proseSchema, QUESTION_LIMIT, rulingFileSchema, rulingInput } from '../contract.ts';
import { loadFile } from '../queries/load-file.ts';
import { rulingRefusals } from '../refusals.ts';
import { insertQuestion, listQuestions } from '../store-parts.ts';
import { changeRuling, takeRuling } from './change-ruling.ts';

/** The clock stands from today until the applicant answers. */
export const askApplicant = operation({
  name: 'ruling.ask',
  summary: { ja: '照会者に補足を求める', en: 'Ask the applicant for information' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: z.strictObject({ ...rulingInput, question: proseSchema(4000) }),
  output: rulingFileSchema,
  run: async (ctx, { question, ...wanted }) => {
    const taken = await takeRuling(ctx, wanted, 'ask');
    if (!taken.ok) return taken;
    const { id: rulingId } = taken.value;
    const line = (await listQuestions(ctx.tx, [rulingId])).length + 1;
    if (line > QUESTION_LIMIT) return refused(rulingRefusals.questionLimit('', { limit: QUESTION_LIMIT }));
    const about = { askedOn: ctx.today, askedAt: ctx.now, askedBy: ctx.actor.name };
    const open = { answer: null, answeredOn: null, answeredAt: null, answeredBy: null };
    await insertQuestion(ctx.tx, { rulingId, line, question, ...about, ...open });
    const data = { line, question };
    return ok(await loadFile(ctx, await changeRuling(ctx, taken.value, { command: 'ask', data })));
  },
});
