// The SQL of lists: the applicant's, the officer's desk, what anyone may search, and what falls due.
import { type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import type { RulingKind } from './domain/kinds.ts';
import { CASEWORK_STATES, type RulingState } from './domain/lifecycle.ts';
import type { Ruling } from './records.ts';
import { COLUMNS } from './store.ts';

const list = async (db: Db | Tx, rest: RawBuilder<unknown>): Promise<Ruling[]> => {
  const found = await sql<Ruling>`select ${COLUMNS} from ruling.ruling r where ${rest}`.execute(db);
  return found.rows;
};

export type Side = { readonly traderId: string | null; readonly brokerId: string | null };

/** Newest first; `after` is the id of the last row of the page before. */
export const listOfSide = (
  db: Db | Tx,
  { traderId, brokerId }: Side,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<Ruling[]> =>
  list(
    db,
    sql`(r.trader_id = ${traderId}::uuid or r.broker_id = ${brokerId}::uuid)
      and (${after ?? null}::uuid is null or r.ruling_id < ${after ?? null}::uuid)
      order by r.ruling_id desc limit ${limit}`,
  );

export type CaseworkFilter = {
  readonly states: readonly RulingState[];
  readonly kind: RulingKind | undefined;
  readonly assignedTo: string | undefined;
  readonly limit: number;
};

/** What customs works on, the longest waiting first; or, on request, any state but a draft. */
export const listCasework = (db: Db | Tx, { states, kind, assignedTo, limit }: CaseworkFilter): Promise<Ruling[]> =>
  list(
    db,
    sql`r.state = any(${[...(states.length > 0 ? states : CASEWORK_STATES)]}::text[]) and r.received_on is not null
      and (${kind ?? null}::text is null or r.kind = ${kind ?? null}::text)
      and (${assignedTo ?? null}::uuid is null or r.assigned_to = ${assignedTo ?? null}::uuid)
      order by r.received_on, r.ruling_id limit ${limit}`,
  );

export type PublicFilter = {
  readonly words: readonly string[];
  readonly code: string | undefined;
  readonly kind: RulingKind | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
};

const LETTERS_OF_A_PAIR = 2;

/** The index of letter pairs names the candidates; the text itself decides. */
function containing(word: string): RawBuilder<unknown> {
  const like = sql`r.search_text like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`;
  if ([...word].length < LETTERS_OF_A_PAIR) return like;
  return sql`r.pairs @> ruling.letter_pairs(${word}::text) and ${like}`;
}

function matching({ words, code, kind, from, to }: PublicFilter): RawBuilder<unknown> {
  const parts = [
    sql`r.published_on is not null`,
    ...words.map(containing),
    ...(code === undefined ? [] : [sql`r.code like ${`${code}%`}`]),
    ...(kind === undefined ? [] : [sql`r.kind = ${kind}`]),
    ...(from === undefined ? [] : [sql`r.answered_on >= ${from}::date`]),
    ...(to === undefined ? [] : [sql`r.answered_on <= ${to}::date`]),
  ];
  return sql.join(parts, sql` and `);
}

type Place = { readonly publishedOn: string; readonly id: string };

export const listPublished = (
  db: Db | Tx,
  filter: PublicFilter,
  { after, limit }: { readonly after: Place | undefined; readonly limit: number },
): Promise<Ruling[]> =>
  list(
    db,
    sql`${matching(filter)}
      ${after ? sql`and (r.published_on, r.ruling_id) < (${after.publishedOn}::date, ${after.id}::uuid)` : sql``}
      order by r.published_on desc, r.ruling_id desc limit ${limit}`,
  );

export async function countPublished(db: Db | Tx, filter: PublicFilter): Promise<number> {
  const found = await sql<{ total: number }>`
    select count(*)::integer as total from ruling.ruling r where ${matching(filter)}`.execute(db);
  return found.rows[0]?.total ?? 0;
}

/** Whose deferral has run out, and whose validity: locked, a few at a time. */
export const lockDue = (tx: Tx, today: PlainDate, limit: number): Promise<Ruling[]> =>
  list(
    tx,
    sql`(r.state in ('DEFERRED', 'CONFIRMED', 'CHANGED') and r.published_on is null
        and r.deferred_until <= ${today}::date)
      or (r.state in ('ANSWERED', 'DEFERRED', 'PUBLISHED', 'CONFIRMED', 'CHANGED') and r.valid_until < ${today}::date)
      order by r.ruling_id limit ${limit} for update skip locked`,
  );
