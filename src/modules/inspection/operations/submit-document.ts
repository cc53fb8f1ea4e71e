import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { saveFile } from '../../../platform/files.ts';
import { newId } from '../../../platform/ids.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { DOCUMENT_LIMIT, DOCUMENT_LIMIT_BYTES } from '../contract.ts';
import { lockDeclarationOf, maySeeDeclaration } from '../declaration.ts';
import type { SubmittedDocument } from '../records.ts';
import { inspectionRefusals } from '../refusals.ts';
import { lockOpenExamination } from '../store.ts';
import { insertDocument, listDocuments, listRequests } from '../store-evidence.ts';
import { stateFact } from './change-examination.ts';

const BASE64_LENGTH = Math.ceil(DOCUMENT_LIMIT_BYTES / 3) * 4;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Customs Act Art. 68: invoice, packing list, certificates. Only while an examination is open, and never replaced. */
export const submitDocument = operation({
  name: 'inspection.submit-document',
  summary: { ja: '書類を提出する', en: 'Submit a document' },
  roles: ['trader', 'broker'],
  effect: 'write',
  input: z.strictObject({
    id: z.uuid(),
    requestId: z.uuid().optional(),
    name: z.string().trim().min(1).max(200),
    mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png', 'text/csv', 'text/plain', 'application/xml']),
    contentBase64: z.string().min(4),
  }),
  output: z.object({ id: z.string(), sizeBytes: z.number(), sha256: z.string() }),
  run: async (ctx, { id: declarationId, requestId, name, mediaType, contentBase64 }) => {
    const { tx, actor, now } = ctx;
    if (contentBase64.length > BASE64_LENGTH) {
      return refused(inspectionRefusals.documentTooLarge('/contentBase64', { limit: DOCUMENT_LIMIT_BYTES }));
    }
    if (!BASE64.test(contentBase64)) return refused(inspectionRefusals.documentUnreadable('/contentBase64'));
    const missing = refused(platformRefusals.notFound('/id', { what: declarationId }));
    if (!(await maySeeDeclaration(tx, actor, declarationId))) return missing;
    await lockDeclarationOf(tx, declarationId);
    const examination = await lockOpenExamination(tx, declarationId);
    if (!examination) return missing;
    const requests = await listRequests(tx, declarationId);
    if (requestId !== undefined && !requests.some(({ id }) => id === requestId)) {
      return refused(platformRefusals.notFound('/requestId', { what: requestId }));
    }
    const submitted = await listDocuments(tx, declarationId);
    if (submitted.length >= DOCUMENT_LIMIT) {
      return refused(inspectionRefusals.documentLimit('', { limit: DOCUMENT_LIMIT }));
    }
    const content = Buffer.from(contentBase64, 'base64');
    const file = await saveFile(tx, { name, mediaType, content, uploadedBy: actor.userId, now });
    const document: SubmittedDocument = {
      id: newId<'Document'>(),
      examinationId: examination.id,
      declarationId,
      requestId: requestId ?? null,
      fileId: file.id,
      name,
      mediaType,
      sizeBytes: file.sizeBytes,
      sha256: file.sha256,
      uploadedBy: actor.name,
      uploadedAt: now,
    };
    await insertDocument(tx, document);
    const data = { documentId: document.id, sha256: file.sha256 };
    stateFact(ctx, examination, 'inspection.document-submitted', data);
    return ok({ id: document.id, sizeBytes: file.sizeBytes, sha256: file.sha256 });
  },
});
