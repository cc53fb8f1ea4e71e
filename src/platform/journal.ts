import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../kernel/actor.ts';
import type { Instant } from './clock.ts';
import type { Db, Tx } from './database/connect.ts';
import { send } from './database/transaction.ts';
import { canonicalJson, type JsonObject } from './json.ts';

/** What an operation states; the journal adds sequence, time, actor and hash. */
export type NewFact = {
  /** Kind of subject, e.g. `declaration`; with `subjectId` it names one chain. */
  readonly subject: string;
  readonly subjectId: string;
  /** `room.past-participle`, e.g. `declaration.lodged`. */
  readonly type: string;
  readonly version: number;
  readonly data: JsonObject;
  /** The subject was created in this transaction: its chain is known to be empty, which saves a read. */
  readonly isFirst?: true;
};

export type FactActor = { readonly name: string; readonly role: string; readonly userId: string | null };

export type Fact = {
  readonly subject: string;
  readonly subjectId: string;
  readonly sequence: number;
  readonly type: string;
  readonly version: number;
  readonly at: Instant;
  readonly actor: FactActor;
  readonly data: JsonObject;
};

export type PendingFact = NewFact & { readonly actor: FactActor; readonly at: Instant };

const GENESIS = Buffer.alloc(32);
type Tail = { sequence: number; hash: Buffer };

export const factActorOf = (actor: Actor): FactActor => ({ name: actor.name, role: actor.role, userId: actor.userId });

/** Appends the facts of one transaction in one statement. Two writers of one chain: the second gets 23505. */
export async function appendFacts(tx: Tx, facts: readonly PendingFact[], correlationId: string): Promise<void> {
  if (facts.length === 0) return;
  const tails = await findTails(tx, facts);
  const rows = facts.map((fact) => {
    const key = `${fact.subject}:${fact.subjectId}`;
    const tail = tails.get(key) ?? { sequence: 0, hash: GENESIS };
    const row = chain(fact, tail, correlationId);
    tails.set(key, { sequence: row.sequence, hash: row.hash });
    return row;
  });
  await send(
    tx,
    sql`insert into platform.journal
      (subject, subject_id, sequence, type, version, at, actor, correlation_id, data, previous_hash, hash)
    select * from unnest(
      ${rows.map((r) => r.subject)}::text[], ${rows.map((r) => r.subjectId)}::uuid[],
      ${rows.map((r) => r.sequence)}::integer[], ${rows.map((r) => r.type)}::text[],
      ${rows.map((r) => r.version)}::integer[], ${rows.map((r) => r.at)}::timestamptz[],
      ${rows.map((r) => r.actorText)}::json[], ${rows.map(() => correlationId)}::uuid[],
      ${rows.map((r) => r.dataText)}::json[],
      ${rows.map((r) => r.previousHash)}::bytea[], ${rows.map((r) => r.hash)}::bytea[])`,
  );
}

async function findTails(tx: Tx, facts: readonly PendingFact[]): Promise<Map<string, Tail>> {
  const fresh = new Set(facts.filter((fact) => fact.isFirst).map((fact) => `${fact.subject}:${fact.subjectId}`));
  const old = facts.filter((fact) => !fresh.has(`${fact.subject}:${fact.subjectId}`));
  if (old.length === 0) return new Map();
  const found = await sql<{ subject: string; subject_id: string; sequence: number; hash: Buffer }>`
    select distinct on (subject, subject_id) subject, subject_id, sequence, hash
    from platform.journal
    where (subject, subject_id) in (
      select * from unnest(${old.map((f) => f.subject)}::text[], ${old.map((f) => f.subjectId)}::uuid[]))
    order by subject, subject_id, sequence desc`.execute(tx);
  return new Map(
    found.rows.map((row) => [`${row.subject}:${row.subject_id}`, { sequence: row.sequence, hash: row.hash }]),
  );
}

function chain(fact: PendingFact, tail: Tail, correlationId: string) {
  const sequence = tail.sequence + 1;
  const actorText = canonicalJson(fact.actor);
  const dataText = canonicalJson(fact.data);
  const hash = hashEntry({ ...fact, sequence, actorText, dataText, correlationId, previousHash: tail.hash });
  return { ...fact, sequence, actorText, dataText, previousHash: tail.hash, hash };
}

type Hashed = {
  readonly subject: string;
  readonly subjectId: string;
  readonly sequence: number;
  readonly type: string;
  readonly version: number;
  readonly at: string;
  readonly actorText: string;
  readonly dataText: string;
  readonly correlationId: string;
  readonly previousHash: Buffer;
};

/** SHA-256 over the hash before and every column, each preceded by its length so that no two entries read alike. */
export function hashEntry(entry: Hashed): Buffer {
  const hash = createHash('sha256').update(entry.previousHash);
  const parts = [entry.subject, entry.subjectId, String(entry.sequence), entry.type, String(entry.version), entry.at];
  for (const part of [...parts, entry.actorText, entry.correlationId, entry.dataText]) {
    hash.update(`${Buffer.byteLength(part)}:`).update(part);
  }
  return hash.digest();
}

/** The whole history of one subject, oldest first. */
export async function listFacts(db: Db | Tx, subject: string, subjectId: string): Promise<Fact[]> {
  const found = await sql<FactRow>`
    select subject, subject_id, sequence, type, version, at, actor, data from platform.journal
    where subject = ${subject} and subject_id = ${subjectId} order by sequence`.execute(db);
  return found.rows.map(toFact);
}

export type FactRow = Omit<Fact, 'subjectId'> & { readonly subject_id: string };

export const toFact = ({ subject_id, ...row }: FactRow): Fact => ({ ...row, subjectId: subject_id });
