import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/connect.ts';
import { type NewVersion, versionInserts } from './store.ts';

export type StoredVersion = NewVersion;

const VERSION = sql.raw(
  `version, cause, branch, content, assessment, reason, made_at as "madeAt", made_by as "madeBy"`,
);

export async function findVersion(db: Db | Tx, id: string, version: number): Promise<StoredVersion | undefined> {
  const found = await sql<StoredVersion>`
    select ${VERSION} from declaration.version where declaration_id = ${id} and version = ${version}`.execute(db);
  return found.rows[0];
}

export type VersionSummary = Omit<StoredVersion, 'content' | 'assessment'> & { readonly total: string | null };

export async function listVersions(db: Db | Tx, id: string): Promise<VersionSummary[]> {
  const found = await sql<VersionSummary>`
    select version, cause, branch, reason, made_at as "madeAt", made_by as "madeBy",
      assessment -> 'totals' ->> 'total' as total
    from declaration.version where declaration_id = ${id} order by version`.execute(db);
  return found.rows;
}

/** A version that is asked for and not in force: the row keeps speaking of the one before. */
export async function insertRequestedVersion(tx: Tx, id: string, version: NewVersion): Promise<void> {
  await sql`with ${versionInserts(id, version)} select 1`.execute(tx);
}
