import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { saveFile } from '../../../platform/files.ts';
import { newId } from '../../../platform/ids.ts';
import { operation } from '../../../platform/operation.ts';
import { DOCUMENT_LIMIT, DOCUMENT_LIMIT_BYTES, rulingFileSchema, rulingInput } from '../contract.ts';
import { loadFile } from '../queries/load-file.ts';
import { rulingRefusals } from '../refusals.ts';
import { insertDocument, listDocuments } from '../store-parts.ts';
import { changeRuling, takeRuling } from './change-ruling.ts';

const BASE64_LENGTH = Math.ceil(DOCUMENT_LIMIT_BYTES / 3) * 4;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Drawings, photographs, contracts, tables of ingredients: until the answer, and never replaced. */
export const attachDocument = operation({
  name: 'ruling.attach',
  summary: { ja: '照会に書類を添付する', en: 'Add a document to an application' },
  roles: ['trader', 'broker'],
  effect: 'write',
  input: z.strictObject({
    ...rulingInput,
    name: z.string().trim().min(1).max(200),
    mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png', 'text/csv', 'text/plain', 'application/xml']),
    contentBase64: z.string().min(4),
  }),
  output: rulingFileSchema,
  run: async (ctx, { name, mediaType, contentBase64, ...wanted }) => {
    if (contentBase64.length > BASE64_LENGTH) {
      return refused(rulingRefusals.documentTooLarge('/contentBase64', { limit: DOCUMENT_LIMIT_BYTES }));
    }
    if (!BASE64.test(contentBase64)) return refused(rulingRefusals.documentUnreadable('/contentBase64'));
    const taken = await takeRuling(ctx, wanted, 'attach');
    if (!taken.ok) return taken;
    const { tx, actor, now } = ctx;
    const { id: rulingId } = taken.value;
    if ((await listDocuments(tx, rulingId)).length >= DOCUMENT_LIMIT) {
      return refused(rulingRefusals.documentLimit('', { limit: DOCUMENT_LIMIT }));
    }
    const content = Buffer.from(contentBase64, 'base64');
    const file = await saveFile(tx, { name, mediaType, content, uploadedBy: actor.userId, now });
    const { sizeBytes, sha256 } = file;
    const about = { name, mediaType, sizeBytes, sha256, uploadedBy: actor.name, uploadedAt: now };
    const id = newId<'RulingDocument'>();
    await insertDocument(tx, { id, rulingId, fileId: file.id, ...about });
    const data = { documentId: id, sha256 };
    return ok(await loadFile(ctx, await changeRuling(ctx, taken.value, { command: 'attach', data })));
  },
});
