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

/** False when the trader holds one of this agreement, kind and number already. */
export async function insertProof(tx: Tx, proof: NewProof, { now, by }: Made): Promise<boolean> {
  const done = await sql`insert into origin.proof (id, trader_id, agreement, kind, number, issued_on, period_from,
      period_to, issuer, exporter_number, goods_codes, origin, registered_at, registered_by)
    values (${proof.id}, ${proof.traderId}, ${proof.agreement}, ${proof.kind}, ${proof.number}, ${proof.issuedOn},
      ${proof.periodFrom}, ${proof.periodTo}, ${proof.issuer}, ${proof.exporterNumber}, ${proof.goodsCodes}::text[],
      ${proof.origin}, ${now}, ${by})
    on conflict on constraint proof_once do nothing`.execute(tx);
  return done.numAffectedRows === 1n;
}

export async function selectProof(
  db: Db | Tx,
  id: string,
): Promise<(ProofRecord & { readonly traderId: string }) | undefined> {
  const found = await sql<ProofRecord & { traderId: string }>`select ${PROOF}, trader_id as "traderId"
    from origin.proof where id = ${id}`.execute(db);
  return found.rows[0];
}

type Page = { readonly traderIds: readonly string[]; readonly before: string | undefined; readonly limit: number };

/** Newest first. */
export async function selectProofs(db: Db | Tx, { traderIds, before, limit }: Page): Promise<ProofRecord[]> {
  const found = await sql<ProofRecord>`select ${PROOF} from origin.proof
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
