import * as z from 'zod';
import { type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import { ok, refused } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import { operation } from '../../../platform/operation.ts';
import { daySchema, examinationInput } from '../contract.ts';
import type { PhysicalInspection } from '../records.ts';
import { inspectionRefusals } from '../refusals.ts';
import { insertInspection, listInspections } from '../store-evidence.ts';
import { changeExamination, takeExamination } from './change-examination.ts';
import { findMethod } from './find-method.ts';

/** Customs Act Art. 69: how, when and where the goods will be looked at. */
export const planInspection = operation({
  name: 'inspection.plan',
  summary: { ja: '検査を計画する', en: 'Plan an inspection of the goods' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: z.strictObject({
    ...examinationInput,
    method: z.string().min(1).max(40),
    plannedOn: daySchema,
    place: z.string().trim().min(1).max(200),
    witness: z.string().trim().max(100).optional(),
  }),
  output: z.object({ id: z.string() }),
  run: async (ctx, { method, plannedOn, place, witness, ...wanted }) => {
    const listed = findMethod(ctx, method);
    const day = parsePlainDate(plannedOn, '/plannedOn');
    if (!listed.ok) return listed;
    if (!day.ok) return day;
    if (day.value < ctx.today) return refused(inspectionRefusals.dayInPast('/plannedOn', { day: plannedOn }));
    const taken = await takeExamination(ctx, wanted);
    if (!taken.ok) return taken;
    const { id: examinationId, declarationId, category } = taken.value;
    if (category !== 3) return refused(inspectionRefusals.categoryWrong('/id', { category }));
    const earlier = await listInspections(ctx.tx, declarationId);
    if (earlier.some((look) => look.examinationId === examinationId && look.finding === null)) {
      return refused(inspectionRefusals.inspectionOpen('/id'));
    }
    const inspection = plannedOf(ctx.actor.name, { method, day: day.value, place, witness: witness || null });
    await insertInspection(ctx.tx, { ...inspection, examinationId, declarationId, plannedAt: ctx.now });
    await changeExamination(ctx, taken.value, { fact: 'inspection.planned', data: { method, plannedOn } });
    return ok({ id: inspection.id });
  },
});

type Plan = {
  readonly method: string;
  readonly day: PlainDate;
  readonly place: string;
  readonly witness: string | null;
};

const plannedOf = (
  plannedBy: string,
  { day, ...plan }: Plan,
): Omit<PhysicalInspection, 'examinationId' | 'declarationId' | 'plannedAt'> => ({
  id: newId<'PhysicalInspection'>(),
  ...plan,
  plannedOn: day,
  plannedBy,
  performedOn: null,
  finding: null,
  notes: null,
  recordedBy: null,
  recordedAt: null,
});
