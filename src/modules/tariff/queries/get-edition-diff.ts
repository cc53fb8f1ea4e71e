import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import type { EditionDiff } from '../domain/diff-editions.ts';
import { tariffRefusals } from '../refusals.ts';
import { findEditionDiff } from '../store.ts';

/** What an edition did to the one before it, line by line. */
export async function getEditionDiff(db: Db | Tx, edition: string): Promise<Result<EditionDiff>> {
  const diff = await findEditionDiff(db, edition);
  return diff ? ok(diff) : refused(tariffRefusals.editionNotFound('/edition', { edition }));
}
