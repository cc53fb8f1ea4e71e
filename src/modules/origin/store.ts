import { sql } from 'kysely';
import type { Instant } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import type { ProofRecord } from './proof-record.ts';

const PROOF = sql.raw(`id, agreement, kind, number, issued_on as "issuedOn", period_from as "periodFrom",
  period_to as "periodTo", issuer, exporter_number as "exporterNumber", goods_codes as "goodsCodes", origin,
  registered_at as "registeredAt", withdrawn_at as "withdrawnAt", withdrawal_reason as "withdrawalReason"`);

export type NewProof = Omit<ProofRecord, 'registeredAt' | 'withdrawnAt' | 'withdrawalReason'> & {
  readonly traderId: string;
};

type Made = { readonly now: Instant; readonly by: string };

/** The ids of those that were kept: one of an agreement, kind and number that the trader holds already is not. */
export async function insertProofs(tx: Tx, proofs: readonly NewProof[], { now, by }: Made): Promise<string[]> {
  if (proofs.length === 0) return [];
  const made = await sql<{ id: string }>`insert into origin.proof (id, trader_id, agreement, kind, number, issued_on,
      period_from, period_to, issuer, exporter_number, goods_codes, origin, registered_at, registered_by)
    select p.id, p."traderId", p.agreement, p.kind, p.number, p."issuedOn", p."periodFrom", p."periodTo", p.issuer,
      p."exporterNumber", array(select jsonb_array_elements_text(p."goodsCodes")), p.origin, ${now}::timestamptz,
      ${by}::text
    from jsonb_to_recordset(${JSON.stringify(proofs)}::jsonb) as p (id uuid, "traderId" uuid, agreement text,
      kind text, number text, "issuedOn" date, "periodFrom" date, "periodTo" date, issuer text, "exporterNumber" text,
      "goodsCodes" jsonb, origin text)
    on conflict on constraint proof_once do nothing returning id`.execute(tx);
  return made.rows.map(({ id }) => id);
}

type Held = ProofRecord & { readonly traderId: string };

export async function selectProof(db: Db | Tx, id: string): Promise<Held | undefined> {
  const found = await sql<Held>`select ${PROOF}, trader_id as "traderId"
    from origin.proof where id = ${id}`.execute(db);
  return found.rows[0];
}

type Page = { readonly traderIds: readonly string[]; readonly before: string | undefined; readonly limit: number };

/** Newest first. */
export async function selectProofs(db: Db | Tx, { traderIds, before, limit }: Page): Promise<Held[]> {
  const found = await sql<Held>`select ${PROOF}, trader_id as "traderId" from origin.proof
    where trader_id = any(${traderIds}::uuid[]) and (${before ?? null}::uuid is null or id < ${before ?? null}::uuid)
    order by id desc limit ${limit}`.execute(db);
  return found.rows;
}

/** Those of the trader with any of the numbers; agreement and kind are compared by the caller. */
export async function selectProofsByNumber(
  db: Db | Tx,
  { traderId, numbers }: { readonly traderId: string; readonly numbers: readonly string[] },
): Promise<ProofRecord[]> {
  const found = await sql<ProofRecord>`select ${PROOF} from origin.proof
    where trader_id = ${traderId} and number = any(${numbers}::text[])`.execute(db);
  return found.rows;
}

/** False when it was withdrawn before. */
export async function markWithdrawn(
  tx: Tx,
  { id, reason, now }: { readonly id: string; readonly reason: string; readonly now: Instant },
): Promise<boolean> {
  const done = await sql`update origin.proof set withdrawn_at = ${now}, withdrawal_reason = ${reason}
    where id = ${id} and withdrawn_at is null`.execute(tx);
  return done.numAffectedRows === 1n;
}
