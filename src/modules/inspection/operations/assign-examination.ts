import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { examinationInput, examinationSchema } from '../contract.ts';
import { inspectionRefusals } from '../refusals.ts';
import { changeExamination, takeExamination } from './change-examination.ts';

/** Take the file, or (`release`) give it back to the queue. A supervisor takes over what another officer holds. */
export const assignExamination = operation({
  name: 'inspection.assign',
  summary: { ja: '審査を担当する・担当を外す', en: 'Take an examination, or give it back' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: z.strictObject({ ...examinationInput, release: z.boolean().default(false) }),
  output: examinationSchema,
  run: async (ctx, { release, ...wanted }) => {
    const taken = await takeExamination(ctx, wanted);
    if (!taken.ok) return taken;
    const { actor } = ctx;
    if (actor.userId === null) return refused(inspectionRefusals.takenByOther('/id', { who: actor.name }));
    if (!release && taken.value.assignedTo === actor.userId) return ok(taken.value);
    const patch = release
      ? { assignedTo: null, assignedName: null }
      : { assignedTo: actor.userId, assignedName: actor.name };
    const data = { to: patch.assignedName };
    return ok(await changeExamination(ctx, taken.value, { patch, fact: 'inspection.assigned', data }));
  },
});
