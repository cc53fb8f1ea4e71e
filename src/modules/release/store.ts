import { sql } from 'kysely';
import type { Instant } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import { send } from '../../platform/database/transaction.ts';
import { toJsonText } from '../../platform/json.ts';
import type { PermitNotice } from './contract.ts';
import type { Waiting } from './domain/permit-guards.ts';

/** All SQL of the room. */
export type Certificate = {
  readonly itemNumber: number;
  readonly lawCode: string;
  readonly certificateNumber: string;
  readonly confirmedBy: string;
  readonly confirmedAt: Instant;
};

/** The permit, and the end of waiting, in one statement. */
export async function insertPermit(tx: Tx, declarationId: string, notice: PermitNotice): Promise<void> {
  await send(
    tx,
    sql`
    with waited as (delete from release.waiting where declaration_id = ${declarationId})
    insert into release.permit
      (declaration_id, permit_number, declaration_version, permitted_on, permitted_at, notice)
    values (${declarationId}, ${notice.permitNumber}, ${notice.declarationVersion}, ${notice.permittedOn},
      ${notice.permittedAt}, ${toJsonText(notice)}::jsonb)`,
  );
}

export async function findPermit(db: Db | Tx, declarationId: string): Promise<PermitNotice | undefined> {
  const found = await sql<{ notice: PermitNotice }>`
    select notice from release.permit where declaration_id = ${declarationId}`.execute(db);
  return found.rows[0]?.notice;
}

type WaitingRow = {
  readonly declarationVersion: number;
  readonly reasons: readonly Waiting[];
  /** The importer whose security is missing. */
  readonly securityOf: string | null;
  readonly checkedAt: Instant;
};

export async function saveWaiting(tx: Tx, declarationId: string, row: WaitingRow): Promise<void> {
  await sql`
    insert into release.waiting (declaration_id, declaration_version, reasons, security_of, checked_at)
    values (${declarationId}, ${row.declarationVersion}, ${toJsonText(row.reasons)}::jsonb, ${row.securityOf},
      ${row.checkedAt})
    on conflict on constraint waiting_pk do update set declaration_version = excluded.declaration_version,
      reasons = excluded.reasons, security_of = excluded.security_of, checked_at = excluded.checked_at`.execute(tx);
}

export async function findWaiting(db: Db | Tx, declarationId: string): Promise<WaitingRow | undefined> {
  const found = await sql<WaitingRow>`
    select declaration_version as "declarationVersion", reasons, security_of as "securityOf", checked_at as "checkedAt"
    from release.waiting where declaration_id = ${declarationId}`.execute(db);
  return found.rows[0];
}

/** The first declaration of an importer that waits for security; `after` is the one looked at before. */
export async function findUnsecured(db: Db | Tx, traderId: string, after: string | null): Promise<string | undefined> {
  const found = await sql<{ id: string }>`
    select declaration_id as id from release.waiting
    where security_of = ${traderId}::uuid and (${after}::uuid is null or declaration_id > ${after}::uuid)
    order by declaration_id limit 1`.execute(db);
  return found.rows[0]?.id;
}

export async function dropWaiting(tx: Tx, declarationId: string): Promise<void> {
  await sql`delete from release.waiting where declaration_id = ${declarationId}`.execute(tx);
}

export async function insertCertificate(tx: Tx, declarationId: string, c: Certificate): Promise<void> {
  await sql`
    insert into release.certificate
      (declaration_id, item_number, law_code, certificate_number, confirmed_by, confirmed_at)
    values (${declarationId}, ${c.itemNumber}, ${c.lawCode}, ${c.certificateNumber}, ${c.confirmedBy},
      ${c.confirmedAt})`.execute(tx);
}

export async function listCertificates(db: Db | Tx, declarationId: string): Promise<Certificate[]> {
  const found = await sql<Certificate>`
    select item_number as "itemNumber", law_code as "lawCode", certificate_number as "certificateNumber",
      confirmed_by as "confirmedBy", confirmed_at as "confirmedAt"
    from release.certificate where declaration_id = ${declarationId} order by item_number, law_code`.execute(db);
  return found.rows;
}
