// The SQL of writing and reading one ruling; lists are in `store-lists.ts`, what belongs to it in `store-parts.ts`.
import { type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/connect.ts';
import type { RulingKind } from './domain/kinds.ts';
import type { Ruling } from './records.ts';
import { searchTextOf } from './search-text.ts';

export const COLUMNS = sql.raw(`r.ruling_id as id, r.number, r.kind, r.state, r.trader_id as "traderId",
  r.broker_id as "brokerId", r.applicant_name as "applicantName", r.application, r.target_days as "targetDays",
  r.received_on as "receivedOn", r.answered_on as "answeredOn", r.answered_by as "answeredBy",
  r.valid_until as "validUntil", r.review_until as "reviewUntil", r.review_requested_on as "reviewRequestedOn",
  r.review_reasons as "reviewReasons", r.review_decided_on as "reviewDecidedOn", r.deferred_until as "deferredUntil",
  r.published_on as "publishedOn", r.public_text as "publicText", r.code, r.origin,
  r.invalidated_on as "invalidatedOn", r.invalid_because as "invalidBecause", r.invalid_reason as "invalidReason",
  r.assigned_to as "assignedTo", r.assigned_name as "assignedName", r.created_at as "createdAt",
  r.changed_at as "changedAt", r.changed_by as "changedBy", r.row_version as "rowVersion"`);

export async function insertRuling(tx: Tx, r: Ruling): Promise<void> {
  await sql`
    insert into ruling.ruling (ruling_id, kind, state, trader_id, broker_id, applicant_name, title, application,
      search_text, pairs, created_at, changed_at, changed_by, row_version)
    values (${r.id}, ${r.kind}, ${r.state}, ${r.traderId}, ${r.brokerId}, ${r.applicantName}, ${r.application.title},
      ${JSON.stringify(r.application)}::json, '', '{}', ${r.createdAt}, ${r.changedAt}, ${r.changedBy},
      ${r.rowVersion})`.execute(tx);
}

/** Writes what may change; the row was locked by this transaction. */
export async function updateRuling(tx: Tx, r: Ruling): Promise<void> {
  const words = searchTextOf(r);
  await sql`
    update ruling.ruling set number = ${r.number}, state = ${r.state}, title = ${r.application.title},
      application = ${JSON.stringify(r.application)}::json, target_days = ${r.targetDays},
      received_on = ${r.receivedOn}, answered_on = ${r.answeredOn}, answered_by = ${r.answeredBy},
      valid_until = ${r.validUntil}, review_until = ${r.reviewUntil}, review_requested_on = ${r.reviewRequestedOn},
      review_reasons = ${r.reviewReasons}, review_decided_on = ${r.reviewDecidedOn},
      deferred_until = ${r.deferredUntil}, published_on = ${r.publishedOn},
      public_text = ${r.publicText && JSON.stringify(r.publicText)}::json,
      search_text = ${words}, pairs = ruling.letter_pairs(${words}::text), code = ${r.code}, origin = ${r.origin},
      invalidated_on = ${r.invalidatedOn}, invalid_because = ${r.invalidBecause}, invalid_reason = ${r.invalidReason},
      assigned_to = ${r.assignedTo}, assigned_name = ${r.assignedName}, changed_at = ${r.changedAt},
      changed_by = ${r.changedBy}, row_version = ${r.rowVersion}
    where ruling_id = ${r.id}`.execute(tx);
}

export const findRuling = (db: Db | Tx, id: string): Promise<Ruling | undefined> =>
  findOne(db, sql`r.ruling_id = ${id}`);

export const findRulingByNumber = (db: Db | Tx, number: string): Promise<Ruling | undefined> =>
  findOne(db, sql`r.number = ${number}`);

export const lockRuling = (tx: Tx, id: string): Promise<Ruling | undefined> =>
  findOne(tx, sql`r.ruling_id = ${id} for update`);

async function findOne(db: Db | Tx, which: RawBuilder<unknown>): Promise<Ruling | undefined> {
  const found = await sql<Ruling>`select ${COLUMNS} from ruling.ruling r where ${which}`.execute(db);
  return found.rows[0];
}

/** The next place in the year's row. Who draws at the same time waits: numbers have no gaps. */
export async function drawSequence(tx: Tx, kind: RulingKind, year: number): Promise<number> {
  const found = await sql<{ last: number }>`
    insert into ruling.number_row as n (kind, year, last) values (${kind}, ${year}, 1)
    on conflict on constraint number_row_pk do update set last = n.last + 1
    returning last`.execute(tx);
  const last = found.rows[0]?.last;
  if (last === undefined) throw new Error('An upsert always answers');
  return last;
}
