import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { examinationInput, examinationSchema, reasonSchema } from '../contract.ts';
import { raiseDeclaration } from '../declaration.ts';
import { inspectionRefusals } from '../refusals.ts';
import { changeExamination, takeExamination } from './change-examination.ts';

/** Handbook 1.4: an officer may raise a document examination to an inspection of the goods; nobody lowers it. */
export const raiseToInspection = operation({
  name: 'inspection.raise',
  summary: { ja: '検査扱い（区分3）に変更する', en: 'Raise to physical inspection (category 3)' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: z.strictObject({ ...examinationInput, reason: reasonSchema }),
  output: examinationSchema,
  run: async (ctx, { reason, ...wanted }) => {
    const taken = await takeExamination(ctx, wanted);
    if (!taken.ok) return taken;
    const { category, declarationId } = taken.value;
    if (category === 3) return refused(inspectionRefusals.categoryWrong('/id', { category }));
    const raised = await raiseDeclaration(ctx, { declarationId, category: 3, reason });
    if (!raised.ok) return raised;
    const patch = { category: 3 as const };
    return ok(await changeExamination(ctx, taken.value, { patch, fact: 'inspection.raised', data: { reason } }));
  },
});
