import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { findFile } from '../../../platform/files.ts';
import { fileAnswer } from '../../../platform/http/file-answer.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { sideOf } from '../access.ts';
import { findRuling } from '../store.ts';
import { listDocuments } from '../store-parts.ts';

export const getRulingDocument = operation({
  name: 'ruling.get-document',
  summary: { ja: '照会に添付された書類を開く', en: 'Open a document of an application' },
  roles: ['trader', 'broker', 'officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject({ id: z.uuid(), documentId: z.uuid() }),
  run: async ({ tx, actor }, { id, documentId }) => {
    const missing = refused(platformRefusals.notFound('/documentId', { what: documentId }));
    const ruling = await findRuling(tx, id);
    if (!ruling || !sideOf(actor, ruling)) return missing;
    const document = (await listDocuments(tx, id)).find((added) => added.id === documentId);
    const file = document && (await findFile(tx, document.fileId));
    return file ? ok(fileAnswer({ fileName: file.name, mediaType: file.mediaType, content: file.content })) : missing;
  },
});
