import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Id } from '../kernel/ids.ts';
import type { Instant } from './clock.ts';
import type { Db, Tx } from './database/connect.ts';
import { newId } from './ids.ts';

export type StoredFile = {
  readonly id: Id<'File'>;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
};

/** Keeps a document for ever, in the transaction of the act it belongs to. */
export async function saveFile(
  tx: Tx,
  file: { name: string; mediaType: string; content: Buffer; uploadedBy: string | null; now: Instant },
): Promise<StoredFile> {
  const id = newId<'File'>();
  const sha256 = createHash('sha256').update(file.content).digest();
  await sql`insert into platform.file (id, name, media_type, size_bytes, sha256, content, uploaded_by, uploaded_at)
    values (${id}, ${file.name}, ${file.mediaType}, ${file.content.length}, ${sha256}, ${file.content},
      ${file.uploadedBy}, ${file.now})`.execute(tx);
  return {
    id,
    name: file.name,
    mediaType: file.mediaType,
    sizeBytes: file.content.length,
    sha256: sha256.toString('hex'),
  };
}

export async function findFile(db: Db | Tx, id: string): Promise<(StoredFile & { content: Buffer }) | undefined> {
  const found = await sql<{ name: string; media_type: string; size_bytes: number; sha256: Buffer; content: Buffer }>`
    select name, media_type, size_bytes, sha256, content from platform.file where id = ${id}`.execute(db);
  const row = found.rows[0];
  if (!row) return undefined;
  return {
    id: id as Id<'File'>,
    name: row.name,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    sha256: row.sha256.toString('hex'),
    content: row.content,
  };
}
