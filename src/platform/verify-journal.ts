import { sql } from 'kysely';
import type { Db } from './database/connect.ts';
import { hashEntry } from './journal.ts';

export type JournalProof = {
  readonly entries: number;
  readonly subjects: number;
  /** The first entry of each chain that does not fit; empty when the journal is whole. */
  readonly breaks: readonly { readonly subject: string; readonly subjectId: string; readonly sequence: number }[];
};

type Row = {
  subject: string;
  subject_id: string;
  sequence: number;
  type: string;
  version: number;
  at: string;
  actor: string;
  correlation_id: string;
  data: string;
  previous_hash: Buffer;
  hash: Buffer;
};

const PAGE = 5_000;

/** Recomputes every hash of every chain, in pages: a gap, an edit or a removed entry shows as a break. */
export async function verifyJournal(db: Db): Promise<JournalProof> {
  const breaks: { subject: string; subjectId: string; sequence: number }[] = [];
  let entries = 0;
  let subjects = 0;
  let last: Row | null = null;
  for (;;) {
    const page: Row[] = await nextPage(db, last);
    if (page.length === 0) return { entries, subjects, breaks };
    for (const row of page) {
      const continues = last !== null && last.subject === row.subject && last.subject_id === row.subject_id;
      if (!continues) subjects++;
      if (!fits(row, continues ? last : null)) {
        breaks.push({ subject: row.subject, subjectId: row.subject_id, sequence: row.sequence });
      }
      last = row;
      entries++;
    }
  }
}

async function nextPage(db: Db, last: Row | null): Promise<Row[]> {
  const after = last
    ? sql`where (subject, subject_id, sequence)
        > (${last.subject}, ${last.subject_id}::uuid, ${last.sequence}::integer)`
    : sql``;
  const found = await sql<Row>`
    select subject, subject_id, sequence, type, version, at, actor::text as actor, correlation_id, data::text as data,
      previous_hash, hash
    from platform.journal ${after} order by subject, subject_id, sequence limit ${PAGE}`.execute(db);
  return found.rows;
}

function fits(row: Row, before: Row | null): boolean {
  const expected = before ? before.hash : Buffer.alloc(32);
  if (row.sequence !== (before?.sequence ?? 0) + 1 || !row.previous_hash.equals(expected)) return false;
  const hash = hashEntry({
    ...row,
    subjectId: row.subject_id,
    actorText: row.actor,
    dataText: row.data,
    correlationId: row.correlation_id,
    previousHash: row.previous_hash,
  });
  return hash.equals(row.hash);
}
