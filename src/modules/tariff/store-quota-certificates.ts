// The SQL of quota certificates: who holds how much, and what declarations have drawn on it.
import { sql } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';

type Reader = Db | Tx;

export type CertificateRow = {
  readonly id: string;
  readonly number: string;
  readonly quota: string;
  readonly quotaNameJa: string;
  readonly quotaNameEn: string;
  readonly periodFrom: PlainDate;
  readonly holderCode: string;
  readonly holderNameJa: string;
  readonly holderNameEn: string;
  readonly traderId: string;
  readonly codes: readonly string[];
  readonly unit: string;
  readonly quantity: string;
  readonly used: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate;
  readonly issuedAt: Instant;
  readonly issuedBy: string;
};

const CERTIFICATE = sql.raw(`c.certificate_id as id, c.number, c.quota, q.name_ja as "quotaNameJa",
  q.name_en as "quotaNameEn", c.period_from::text as "periodFrom", c.holder_code as "holderCode",
  c.holder_name_ja as "holderNameJa", c.holder_name_en as "holderNameEn", c.trader_id as "traderId", q.codes, q.unit,
  trim_scale(c.quantity)::text as quantity, trim_scale(c.used)::text as used, c.valid_from::text as "validFrom",
  c.valid_to::text as "validTo", c.issued_at as "issuedAt", c.issued_by as "issuedBy"`);

const FROM = sql.raw(`from tariff.quota_certificate c
  join tariff.quota q on q.quota = c.quota and lower(q.period) = c.period_from`);

export async function drawCertificateNumber(tx: Tx, day: PlainDate): Promise<string> {
  const found = await sql<{ n: string }>`
    select lpad(nextval('tariff.quota_certificate_number')::text, 6, '0') as n`.execute(tx);
  return `TQ${day.slice(0, 4)}-${found.rows[0]?.n}`;
}

type NewCertificate = Omit<CertificateRow, 'quotaNameJa' | 'quotaNameEn' | 'codes' | 'unit' | 'used'>;

export async function insertCertificate(tx: Tx, c: NewCertificate): Promise<void> {
  await sql`insert into tariff.quota_certificate (certificate_id, number, quota, period_from, holder_code,
      holder_name_ja, holder_name_en, trader_id, quantity, valid_from, valid_to, issued_at, issued_by)
    values (${c.id}, ${c.number}, ${c.quota}, ${c.periodFrom}::date, ${c.holderCode}, ${c.holderNameJa},
      ${c.holderNameEn}, ${c.traderId}, ${c.quantity}::numeric, ${c.validFrom}::date, ${c.validTo}::date,
      ${c.issuedAt}, ${c.issuedBy})`.execute(tx);
}

export async function findCertificateRow(db: Reader, number: string): Promise<CertificateRow | undefined> {
  return (await sql<CertificateRow>`select ${CERTIFICATE} ${FROM} where c.number = ${number}`.execute(db)).rows[0];
}

/** `traders`: only theirs; `null`: everybody's. Newest first. */
export async function listCertificateRows(
  db: Reader,
  { traders, quota, limit }: { traders: readonly string[] | null; quota: string | undefined; limit: number },
): Promise<CertificateRow[]> {
  const found = await sql<CertificateRow>`select ${CERTIFICATE} ${FROM}
    where (${traders}::uuid[] is null or c.trader_id = any(${traders}::uuid[]))
      and (${quota ?? null}::text is null or c.quota = ${quota ?? null})
    order by c.issued_at desc, c.number desc limit ${limit}`.execute(db);
  return found.rows;
}

export type StandingRow = CertificateRow & {
  /** What the declaration that asks holds of it already. */
  readonly held: string;
  readonly poolQuantity: string;
  readonly poolUsed: string;
};

const HELD = (declarationId: string | null) => sql`trim_scale(coalesce((
  select sum(e.quantity) from tariff.quota_movement m join tariff.quota_entry e on e.movement_id = m.movement_id
  where m.certificate_id = c.certificate_id and m.declaration_id = ${declarationId}::uuid and e.account = 'used'
), 0))::text as held`;

export async function listStandingRows(
  db: Reader,
  numbers: readonly string[],
  { declarationId, holders }: { readonly declarationId: string | null; readonly holders: readonly string[] | null },
): Promise<StandingRow[]> {
  const found = await sql<StandingRow>`
    select ${CERTIFICATE}, ${HELD(declarationId)}, trim_scale(q.quantity)::text as "poolQuantity",
      (select trim_scale(sum(o.used))::text from tariff.quota_certificate o
        where o.quota = c.quota and o.period_from = c.period_from) as "poolUsed"
    ${FROM} where c.number = any(${numbers}::text[])
      and (${holders}::uuid[] is null or c.trader_id = any(${holders}::uuid[]))`.execute(db);
  return found.rows;
}

/** The certificates that a declaration holds something of. */
export async function listHeldNumbers(tx: Tx, declarationId: string): Promise<string[]> {
  const found = await sql<{ number: string }>`
    select distinct c.number from tariff.quota_movement m
    join tariff.quota_certificate c on c.certificate_id = m.certificate_id
    where m.declaration_id = ${declarationId}`.execute(tx);
  return found.rows.map(({ number }) => number);
}

/** Locked in the order of their ids, so that two declarations with the same two certificates do not wait in a ring. */
export async function lockCertificates(
  tx: Tx,
  numbers: readonly string[],
  declarationId: string,
): Promise<(CertificateRow & { readonly held: string })[]> {
  // Two statements: the sums of a row that had to be waited for are those of after the wait.
  await sql`select 1 from tariff.quota_certificate where number = any(${numbers}::text[])
    order by certificate_id for update`.execute(tx);
  const found = await sql<CertificateRow & { held: string }>`
    select ${CERTIFICATE}, ${HELD(declarationId)} ${FROM} where c.number = any(${numbers}::text[])
    order by c.certificate_id`.execute(tx);
  return found.rows;
}

export async function addUsed(tx: Tx, certificateId: string, quantity: string): Promise<void> {
  await sql`update tariff.quota_certificate set used = used + ${quantity}::numeric
    where certificate_id = ${certificateId}`.execute(tx);
}

export type CertificateMovement = {
  readonly id: string;
  readonly kind: string;
  readonly quantity: string;
  readonly declarationId: string | null;
  readonly declarationVersion: number | null;
  readonly bookedAt: Instant;
};

/** Newest first; a draw takes from the certificate, a return gives back. */
export async function listCertificateMovements(db: Reader, certificateId: string): Promise<CertificateMovement[]> {
  const found = await sql<CertificateMovement>`
    select m.movement_id as id, m.kind, trim_scale(e.quantity)::text as quantity, m.declaration_id as "declarationId",
      m.declaration_version as "declarationVersion", m.booked_at as "bookedAt"
    from tariff.quota_movement m join tariff.quota_entry e on e.movement_id = m.movement_id
    where m.certificate_id = ${certificateId} and e.account = 'certificate'
    order by m.booked_at desc, m.movement_id desc limit 500`.execute(db);
  return found.rows;
}
