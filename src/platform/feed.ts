import { sql } from 'kysely';
import type { Db, Tx } from './database/connect.ts';
import { type Fact, type FactRow, toFact } from './journal.ts';

/** `transaction-position` of the last fact read; opaque to the reader, replayable for ever. */
export type FeedPage = { readonly facts: readonly (Fact & { readonly cursor: string })[]; readonly next: string };

const START = '0-0';

/**
 * Facts after a cursor, oldest first. Only transactions older than every one still open are shown, so that a reader who
 * keeps the cursor never misses a fact that committed late.
 */
export async function readFeed(
  db: Db | Tx,
  query: { readonly after?: string | undefined; readonly limit: number; readonly subjects: readonly string[] | null },
): Promise<FeedPage> {
  const [transaction = '0', position = '0'] = (query.after ?? START).split('-');
  const found = await sql<FactRow & { transaction_id: string; position: bigint }>`
    select subject, subject_id, sequence, type, version, at, actor, data, transaction_id::text as transaction_id,
      position
    from platform.journal
    where (transaction_id, position) > (${transaction}::text::xid8, ${position}::bigint)
      and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
      ${query.subjects === null ? sql`` : sql`and subject_id = any(${query.subjects}::uuid[])`}
    order by transaction_id, position limit ${query.limit}`.execute(db);
  const facts = found.rows.map(({ transaction_id, position: at, ...row }) => ({
    ...toFact(row),
    cursor: `${transaction_id}-${at}`,
  }));
  return { facts, next: facts.at(-1)?.cursor ?? query.after ?? START };
}
