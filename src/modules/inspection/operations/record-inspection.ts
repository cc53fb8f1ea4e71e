import * as z from 'zod';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { ok, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { daySchema, examinationInput, examinationSchema } from '../contract.ts';
import { FINDINGS, isDayPossible, isWitnessMissing } from '../domain/examination.ts';
import { inspectionRefusals } from '../refusals.ts';
import { listInspections, recordResult } from '../store-evidence.ts';
import { changeExamination, takeExamination } from './change-examination.ts';
import { findMethod } from './find-method.ts';

/** What was found, recorded once; another look is another inspection. */
export const recordInspection = operation({
  name: 'inspection.record',
  summary: { ja: '検査の結果を記録する', en: 'Record the result of an inspection' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: z.strictObject({
    ...examinationInput,
    inspectionId: z.uuid(),
    performedOn: daySchema,
    finding: z.enum(FINDINGS),
    notes: z.string().trim().min(1).max(4000),
    witness: z.string().trim().max(100).optional(),
  }),
  output: examinationSchema,
  run: async (ctx, { inspectionId, performedOn, finding, notes, witness, ...wanted }) => {
    const day = parsePlainDate(performedOn, '/performedOn');
    if (!day.ok) return day;
    if (!isDayPossible(day.value, ctx.today)) {
      return refused(inspectionRefusals.dayInFuture('/performedOn', { day: performedOn }));
    }
    const taken = await takeExamination(ctx, wanted);
    if (!taken.ok) return taken;
    const looks = await listInspections(ctx.tx, taken.value.declarationId);
    const look = looks.find(({ id, examinationId }) => id === inspectionId && examinationId === taken.value.id);
    if (!look) return refused(platformRefusals.notFound('/inspectionId', { what: inspectionId }));
    if (look.finding !== null) {
      return refused(inspectionRefusals.inspectionRecorded('/inspectionId', { who: look.recordedBy ?? '' }));
    }
    const method = findMethod(ctx, look.method);
    if (!method.ok) return method;
    const present = witness || look.witness;
    if (isWitnessMissing(method.value, present ?? undefined))
      return refused(inspectionRefusals.witnessMissing('/witness'));
    const result = { performedOn: day.value, finding, notes, witness: present };
    await recordResult(ctx.tx, { ...look, ...result, recordedBy: ctx.actor.name, recordedAt: ctx.now });
    const data = { method: look.method, finding };
    return ok(await changeExamination(ctx, taken.value, { fact: 'inspection.recorded', data }));
  },
});
