// SQL of audit notices and corrections; that of bulk reassessments stands in `store-runs.ts`.
import { sql } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import { toJsonText } from '../../platform/json.ts';
import type { AuditNotice, Correction, TaxItem } from './records.ts';

const NOTICE = sql.raw(`id, importer_code as "importerCode", trader_id as "traderId", importer_name as "importerName",
  period_from as "periodFrom", period_to as "periodTo", notified_on as "notifiedOn", purpose,
  recorded_at as "recordedAt", recorded_by as "recordedBy"`);

/** False when the same notice is on file. */
export async function insertNotice(tx: Tx, n: AuditNotice): Promise<boolean> {
  const made = await sql`
    insert into audit.notice (id, importer_code, trader_id, importer_name, period_from, period_to, notified_on, purpose,
      recorded_at, recorded_by)
    values (${n.id}, ${n.importerCode}, ${n.traderId}, ${n.importerName}, ${n.periodFrom}::date, ${n.periodTo}::date,
      ${n.notifiedOn}::date, ${n.purpose}, ${n.recordedAt}, ${n.recordedBy})
    on conflict on constraint notice_once do nothing`.execute(tx);
  return made.numAffectedRows === 1n;
}

/** Newest first; `traderId` null: of everybody. */
export async function listNotices(db: Db | Tx, traderId: string | null): Promise<AuditNotice[]> {
  const found = await sql<AuditNotice>`
    select ${NOTICE} from audit.notice
    where (${traderId}::uuid is null or trader_id = ${traderId}::uuid)
    order by notified_on desc, id desc limit 200`.execute(db);
  return found.rows;
}

type Permitted = { readonly traderId: string | null; readonly permittedOn: PlainDate; readonly until: PlainDate };

/** The first notice that covers a permit of this importer and was given by the day. */
export async function findNoticeOn(db: Db | Tx, { traderId, permittedOn, until }: Permitted) {
  const found = await sql<{ notifiedOn: PlainDate }>`
    select notified_on as "notifiedOn" from audit.notice
    where trader_id = ${traderId}::uuid and ${permittedOn}::date between period_from and period_to
      and notified_on between ${permittedOn}::date and ${until}::date
    order by notified_on limit 1`.execute(db);
  return found.rows[0]?.notifiedOn ?? null;
}

const CORRECTION = sql.raw(`id, declaration_id as "declarationId", declaration_version as "declarationVersion",
  tax_item as "taxItem", cause, declaration_number as "declarationNumber", trader_id as "traderId",
  broker_id as "brokerId", importer_name as "importerName", office, declared_tax as "declaredTax",
  additional_tax as "additionalTax", earlier_additional_tax as "earlierAdditionalTax", permitted_on as "permittedOn",
  decided_on as "decidedOn", due_on as "dueOn", audit_notice_on as "auditNoticeOn", foreseen_on as "foreseenOn", timing,
  concealed, repeat,
  electronic, waived, under_declaration as "underDeclaration", heavy, penalty_trace as "penaltyTrace", delinquency,
  paid_on as "paidOn", delinquency_trace as "delinquencyTrace", refund_interest as "refundInterest", reason,
  run_id as "runId", decided_at as "decidedAt", decided_by as "decidedBy"`);

/** False when this version was weighed before: nothing is booked twice. */
export async function insertCorrection(tx: Tx, c: Correction): Promise<boolean> {
  const made = await sql`
    insert into audit.correction (id, declaration_id, declaration_version, tax_item, cause, declaration_number,
      trader_id, broker_id, importer_name, office, declared_tax, additional_tax, earlier_additional_tax, permitted_on,
      decided_on, due_on, audit_notice_on, foreseen_on, timing, concealed, repeat, electronic, waived,
      under_declaration, heavy,
      penalty_trace, delinquency, paid_on, delinquency_trace, refund_interest, reason, run_id, decided_at, decided_by)
    values (${c.id}, ${c.declarationId}, ${c.declarationVersion}, ${c.taxItem}, ${c.cause}, ${c.declarationNumber},
      ${c.traderId}, ${c.brokerId}, ${c.importerName}, ${c.office}, ${c.declaredTax}, ${c.additionalTax},
      ${c.earlierAdditionalTax}, ${c.permittedOn}::date, ${c.decidedOn}::date, ${c.dueOn}::date,
      ${c.auditNoticeOn}::date, ${c.foreseenOn}::date, ${c.timing}, ${c.concealed}, ${c.repeat}, ${c.electronic},
      ${c.waived},
      ${c.underDeclaration}, ${c.heavy}, ${toJsonText(c.penaltyTrace)}::jsonb, ${c.delinquency}, ${c.paidOn}::date,
      ${c.delinquencyTrace && toJsonText(c.delinquencyTrace)}::jsonb, ${c.refundInterest}, ${c.reason}, ${c.runId},
      ${c.decidedAt}, ${c.decidedBy})
    on conflict on constraint correction_pk do nothing`.execute(tx);
  return made.numAffectedRows === 1n;
}

/** Oldest first. */
export async function listCorrectionsOf(db: Db | Tx, declarationId: string): Promise<Correction[]> {
  const found = await sql<Correction>`
    select ${CORRECTION} from audit.correction where declaration_id = ${declarationId}
    order by declaration_version, tax_item`.execute(db);
  return found.rows;
}

/** Corrections up to a version whose tax had not been paid. */
export async function listUnpaid(tx: Tx, declarationId: string, version: number): Promise<Correction[]> {
  const found = await sql<Correction>`
    select ${CORRECTION} from audit.correction
    where declaration_id = ${declarationId} and declaration_version <= ${version} and delinquency is null
    order by declaration_version, tax_item for update`.execute(tx);
  return found.rows;
}

/** What earlier corrections added (or took away), by tax item. */
export async function sumEarlier(tx: Tx, declarationId: string): Promise<ReadonlyMap<TaxItem, bigint>> {
  const found = await sql<{ item: TaxItem; sum: bigint }>`
    select tax_item as item, sum(additional_tax)::bigint as sum from audit.correction
    where declaration_id = ${declarationId} group by tax_item`.execute(tx);
  return new Map(found.rows.map(({ item, sum }) => [item, sum]));
}

type Lateness = Pick<Correction, 'id' | 'delinquency' | 'paidOn' | 'delinquencyTrace'>;

export async function saveLateness(tx: Tx, { id, delinquency, paidOn, delinquencyTrace }: Lateness): Promise<void> {
  await sql`update audit.correction set delinquency = ${delinquency}, paid_on = ${paidOn}::date,
    delinquency_trace = ${toJsonText(delinquencyTrace)}::jsonb where id = ${id} and delinquency is null`.execute(tx);
}

type Seen = { readonly traderId: string | null; readonly brokerId: string | null };
type Page = { readonly before: string | undefined; readonly limit: number };

/** Newest first; both ids null: of everybody. */
export async function listCorrections(db: Db | Tx, { traderId, brokerId }: Seen, page: Page): Promise<Correction[]> {
  const found = await sql<Correction>`
    select ${CORRECTION} from audit.correction
    where (${traderId}::uuid is null or trader_id = ${traderId}::uuid)
      and (${brokerId}::uuid is null or broker_id = ${brokerId}::uuid)
      and (${page.before ?? null}::uuid is null or id < ${page.before ?? null}::uuid)
    order by id desc limit ${page.limit}`.execute(db);
  return found.rows;
}
