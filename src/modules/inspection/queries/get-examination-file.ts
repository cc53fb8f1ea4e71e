import * as z from 'zod';
import { isCustomsStaff } from '../../../kernel/actor.ts';
import { ok, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { type ExaminationFile, examinationFileSchema } from '../contract.ts';
import { maySeeDeclaration } from '../declaration.ts';
import type { Examination, PhysicalInspection } from '../records.ts';
import { listExaminationsOf } from '../store.ts';
import { listDocuments, listInspections, listRequests } from '../store-evidence.ts';

export const getExaminationFile = operation({
  name: 'inspection.get-file',
  summary: { ja: '申告の審査・検査を見る', en: 'See the examinations of a declaration' },
  roles: ['trader', 'broker', 'officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject({ id: z.uuid() }),
  output: examinationFileSchema,
  run: async ({ tx, actor }, { id }) => {
    if (!(await maySeeDeclaration(tx, actor, id))) return refused(platformRefusals.notFound('/id', { what: id }));
    const inside = isCustomsStaff(actor);
    const examinations = await listExaminationsOf(tx, id);
    const requests = await listRequests(tx, id);
    const documents = await listDocuments(tx, id);
    const inspections = await listInspections(tx, id);
    const file: ExaminationFile = {
      examinations: examinations.map((examination) => examinationView(examination, inside)),
      requests: requests.map(({ id: requestId, document, reason, requestedAt, submitBy }) => ({
        ...{ id: requestId, document, reason, requestedAt, submitBy },
        answered: documents.some((submitted) => submitted.requestId === requestId),
      })),
      documents: documents.map(({ examinationId: _, declarationId: __, fileId: ___, ...document }) => document),
      inspections: inspections.map((inspection) => inspectionView(inspection, inside)),
    };
    return ok(file);
  },
});

function examinationView(examination: Examination, inside: boolean): ExaminationFile['examinations'][number] {
  const { id, category, state, openedAt, endedAt } = examination;
  return { id, category, state, openedAt, endedAt, ...(inside ? { officer: examination } : {}) };
}

/** The trade side sees when, where and how, and that it took place; not what the officers wrote. */
function inspectionView(look: PhysicalInspection, inside: boolean): ExaminationFile['inspections'][number] {
  const { id, method, plannedOn, place, witness, performedOn, finding, notes, plannedBy, recordedBy } = look;
  return {
    ...{ id, method, plannedOn, place, witness, performedOn },
    ...(inside ? { finding, notes, plannedBy, recordedBy } : {}),
  };
}
