import { sql } from 'kysely';
import type { Db, Tx } from './database/connect.ts';
import { type Fact, type FactRow, toFact } from './journal.ts';

/** A fact with its cursor, `transaction-position`: opaque to the reader, replayable for ever. */
export type FedFact = Fact & { readonly cursor: string };

export type FeedPage = {
  readonly facts: readonly FedFact[];
  /** Where to go on; the cursor given, when there was nothing new. */
  readonly next: string;
  /** There was no room for all: ask again at once. */
  readonly more: boolean;
};

export type FeedQuery = { readonly after?: string | undefined; readonly limit: number };

const START = '0-0';

/**
 * Facts after a cursor, oldest first. Only transactions older than every one still open are shown, so that a reader who
 * keeps the cursor never misses a fact that committed late.
 */
export async function readFeed(db: Db | Tx, query: FeedQuery): Promise<FeedPage> {
  const [transaction = '0', position = '0'] = (query.after ?? START).split('-');
  const found = await sql<FactRow & { transaction_number: string; position: bigint }>`
    select subject, subject_id, sequence, type, version, at, actor, data, transaction_id::text as transaction_number,
      position
    from platform.journal
    where (transaction_id, position) > (${transaction}::text::xid8, ${position}::bigint)
      and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
    order by transaction_id, position limit ${query.limit}`.execute(db);
  const facts = found.rows.map(({ transaction_number, position: at, ...row }) => ({
    ...toFact(row),
    cursor: `${transaction_number}-${at}`,
  }));
  return { facts, next: facts.at(-1)?.cursor ?? query.after ?? START, more: facts.length === query.limit };
}

/** Answers which of these facts a reader may see, as the reader may see them, in the same order. */
export type FeedFilter = (facts: readonly FedFact[]) => Promise<readonly FedFact[]>;

const SCANNED_AT_ONCE = 1_000;
const SCANS_AT_MOST = 10;

/**
 * The feed of a reader who may see a part of it. Each call looks through a bounded stretch of the journal: a page may
 * be short, or empty, and still lead on; `more` tells.
 */
export async function readFilteredFeed(db: Db | Tx, query: FeedQuery, filter: FeedFilter): Promise<FeedPage> {
  const facts: FedFact[] = [];
  let next = query.after ?? START;
  for (let scan = 0; scan < SCANS_AT_MOST; scan += 1) {
    const page = await readFeed(db, { after: next, limit: SCANNED_AT_ONCE });
    const room = query.limit - facts.length;
    const seen = await filter(page.facts);
    facts.push(...seen.slice(0, room));
    const last = facts.at(-1);
    if (seen.length >= room && last) return { facts, next: last.cursor, more: seen.length > room || page.more };
    next = page.next;
    if (!page.more) return { facts, next, more: false };
  }
  return { facts, next, more: true };
}
