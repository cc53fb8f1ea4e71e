import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { findFile } from '../../../platform/files.ts';
import { fileAnswer } from '../../../platform/http/file-answer.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { maySeeDeclaration } from '../declaration.ts';
import { listDocuments } from '../store-evidence.ts';

export const getDocument = operation({
  name: 'inspection.get-document',
  summary: { ja: '提出された書類を開く', en: 'Open a submitted document' },
  roles: ['trader', 'broker', 'officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject({ id: z.uuid(), documentId: z.uuid() }),
  run: async ({ tx, actor }, { id, documentId }) => {
    const missing = refused(platformRefusals.notFound('/documentId', { what: documentId }));
    if (!(await maySeeDeclaration(tx, actor, id))) return missing;
    const document = (await listDocuments(tx, id)).find((submitted) => submitted.id === documentId);
    const file = document && (await findFile(tx, document.fileId));
    return file ? ok(fileAnswer({ fileName: file.name, mediaType: file.mediaType, content: file.content })) : missing;
  },
});
