import * as z from 'zod';
import type { Refusal } from '../../../kernel/refusal.ts';
import { ok, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { examinationInput, examinationSchema, reasonSchema } from '../contract.ts';
import { endDeclarationExamination } from '../declaration.ts';
import { type EndVerdict, judgeEnd, OUTCOMES } from '../domain/examination.ts';
import { inspectionRefusals } from '../refusals.ts';
import { listInspections } from '../store-evidence.ts';
import { changeExamination, takeExamination } from './change-examination.ts';

const REFUSAL_OF: Readonly<Record<Exclude<EndVerdict, 'may-end'>, (pointer: string) => Refusal>> = {
  'not-inspected': inspectionRefusals.notInspected,
  'inspection-open': inspectionRefusals.inspectionOpen,
  'goods-held': inspectionRefusals.goodsHeld,
  'outcome-does-not-fit': inspectionRefusals.outcomeDoesNotFit,
};

/** Documents in order (category 2) or goods inspected (category 3): the declaration goes on to payment and permit. */
export const endExaminationOperation = operation({
  name: 'inspection.end',
  summary: { ja: '審査・検査を終了する', en: 'End an examination' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: z.strictObject({ ...examinationInput, outcome: z.enum(OUTCOMES), reason: reasonSchema }),
  output: examinationSchema,
  run: async (ctx, { outcome, reason, ...wanted }) => {
    const taken = await takeExamination(ctx, wanted);
    if (!taken.ok) return taken;
    const { id, category, declarationId } = taken.value;
    const looks = category === 3 ? await listInspections(ctx.tx, declarationId) : [];
    const verdict = judgeEnd(
      category,
      outcome,
      looks.filter(({ examinationId }) => examinationId === id),
    );
    if (verdict !== 'may-end') return refused(REFUSAL_OF[verdict]('/outcome'));
    const patch = { state: 'ended' as const, outcome, reason, endedAt: ctx.now };
    const ended = await changeExamination(ctx, taken.value, {
      patch,
      fact: 'inspection.ended',
      data: { outcome, reason },
    });
    const cleared = await endDeclarationExamination(ctx, declarationId);
    return cleared.ok ? ok(ended) : cleared;
  },
});
