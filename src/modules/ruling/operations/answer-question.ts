import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { proseSchema, rulingFileSchema, rulingInput } from '../contract.ts';
import { loadFile } from '../queries/load-file.ts';
import { listQuestions, updateQuestion } from '../store-parts.ts';
import { changeRuling, takeRuling } from './change-ruling.ts';

/** The applicant answers what customs asked last; the clock runs again. */
export const answerQuestion = operation({
  name: 'ruling.answer-question',
  summary: { ja: '税関からの補足の求めに答える', en: 'Answer what customs asked' },
  roles: ['trader', 'broker'],
  effect: 'write',
  input: z.strictObject({ ...rulingInput, answer: proseSchema(8000) }),
  output: rulingFileSchema,
  run: async (ctx, { answer, ...wanted }) => {
    const taken = await takeRuling(ctx, wanted, 'answer-question');
    if (!taken.ok) return taken;
    const open = (await listQuestions(ctx.tx, [taken.value.id])).at(-1);
    if (!open) throw new Error('A ruling that waits for information was asked for some');
    const { today: answeredOn, now: answeredAt, actor } = ctx;
    await updateQuestion(ctx.tx, { ...open, answer, answeredOn, answeredAt, answeredBy: actor.name });
    const data = { line: open.line, answer };
    return ok(await loadFile(ctx, await changeRuling(ctx, taken.value, { command: 'answer-question', data })));
  },
});
