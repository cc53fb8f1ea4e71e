import * as z from 'zod';
import { getParameter } from '../../../kernel/parameters.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import { ok } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import { operation } from '../../../platform/operation.ts';
import { examinationInput, examinationSchema, reasonSchema } from '../contract.ts';
import { insertRequests } from '../store-evidence.ts';
import { changeExamination, takeExamination } from './change-examination.ts';

const DOCUMENTS_PER_REQUEST = 20;

/** Customs Act Art. 68. The importer sees what is wanted, why and until when. */
export const requestDocuments = operation({
  name: 'inspection.request-documents',
  summary: { ja: '書類の提出を求める', en: 'Ask the importer for documents' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: z.strictObject({
    ...examinationInput,
    documents: z.array(z.string().trim().min(1).max(200)).min(1).max(DOCUMENTS_PER_REQUEST),
    reason: reasonSchema,
  }),
  output: examinationSchema,
  run: async (ctx, { documents, reason, ...wanted }) => {
    const taken = await takeExamination(ctx, wanted);
    if (!taken.ok) return taken;
    const { id: examinationId, declarationId } = taken.value;
    const days = Number(
      getParameter(ctx.profile.parametersOn(ctx.today), 'declaration.document-submission-days').value,
    );
    const about = {
      examinationId,
      declarationId,
      reason,
      requestedBy: ctx.actor.name,
      requestedAt: ctx.now,
      submitBy: addDays(ctx.today, days),
    };
    await insertRequests(
      ctx.tx,
      documents.map((document, n) => ({ id: newId<'DocumentRequest'>(), line: n + 1, document, ...about })),
    );
    const fact = 'inspection.documents-requested';
    return ok(await changeExamination(ctx, taken.value, { fact, data: { documents, reason } }));
  },
});
