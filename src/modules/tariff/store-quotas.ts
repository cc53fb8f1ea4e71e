// The SQL of the quota ledger. Balances stand beside the movements and are changed in the same transaction.
import { sql } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';

type Reader = Db | Tx;

export type QuotaRow = {
  readonly quota: string;
  readonly periodFrom: PlainDate;
  readonly periodTo: PlainDate;
  readonly nameJa: string;
  readonly nameEn: string;
  readonly lawJa: string;
  readonly lawEn: string;
  readonly noteJa: string;
  readonly noteEn: string;
  readonly codes: readonly string[];
  readonly unit: string;
  readonly quantity: string;
  readonly allotted: string;
  readonly status: string;
  readonly source: string;
};

const QUOTA = sql.raw(`q.quota, lower(q.period)::text as "periodFrom", (upper(q.period) - 1)::text as "periodTo",
  q.name_ja as "nameJa", q.name_en as "nameEn", q.law_ja as "lawJa", q.law_en as "lawEn", q.note_ja as "noteJa",
  q.note_en as "noteEn", q.codes, q.unit, trim_scale(q.quantity)::text as quantity,
  trim_scale(q.allotted)::text as allotted, q.status, q.source`);

export async function insertQuota(tx: Tx, q: Omit<QuotaRow, 'allotted'>, now: Instant): Promise<void> {
  await sql`insert into tariff.quota (quota, period, name_ja, name_en, law_ja, law_en, note_ja, note_en, codes, unit,
      quantity, status, source, opened_at)
    values (${q.quota}, daterange(${q.periodFrom}::date, ${q.periodTo}::date, '[]'), ${q.nameJa}, ${q.nameEn},
      ${q.lawJa}, ${q.lawEn}, ${q.noteJa}, ${q.noteEn}, ${q.codes}::text[], ${q.unit}, ${q.quantity}::numeric,
      ${q.status}, ${q.source}, ${now})`.execute(tx);
}

/** The wording and the quantity of a quota that is open already; its unit and its period stay. */
export async function updateQuota(tx: Tx, q: Omit<QuotaRow, 'allotted'>): Promise<void> {
  await sql`update tariff.quota set quantity = ${q.quantity}::numeric, codes = ${q.codes}::text[],
      name_ja = ${q.nameJa}, name_en = ${q.nameEn}, note_ja = ${q.noteJa}, note_en = ${q.noteEn},
      status = ${q.status}, source = ${q.source}
    where quota = ${q.quota} and lower(period) = ${q.periodFrom}::date`.execute(tx);
}

/** Those of the day with what declarations have drawn so far, by key. */
export async function listQuotaRows(db: Reader, day: PlainDate): Promise<(QuotaRow & { readonly used: string })[]> {
  const found = await sql<QuotaRow & { used: string }>`
    select ${QUOTA}, trim_scale(coalesce((select sum(c.used) from tariff.quota_certificate c
      where c.quota = q.quota and c.period_from = lower(q.period)), 0))::text as used
    from tariff.quota q where q.period @> ${day}::date order by q.quota`.execute(db);
  return found.rows;
}

export async function lockQuota(tx: Tx, quota: string, day: PlainDate): Promise<QuotaRow | undefined> {
  const found = await sql<QuotaRow>`
    select ${QUOTA} from tariff.quota q where q.quota = ${quota} and q.period @> ${day}::date for update`.execute(tx);
  return found.rows[0];
}

export async function addAllotted(tx: Tx, q: Pick<QuotaRow, 'quota' | 'periodFrom'>, quantity: string): Promise<void> {
  await sql`update tariff.quota set allotted = allotted + ${quantity}::numeric
    where quota = ${q.quota} and lower(period) = ${q.periodFrom}::date`.execute(tx);
}

export type Movement = {
  readonly id: string;
  readonly kind: 'open' | 'adjust' | 'issue' | 'draw' | 'return';
  readonly quota: string;
  readonly periodFrom: PlainDate;
  readonly certificateId: string | null;
  readonly declarationId: string | null;
  readonly declarationVersion: number | null;
  readonly from: 'notice' | 'pool' | 'certificate' | 'used';
  readonly to: 'notice' | 'pool' | 'certificate' | 'used';
  readonly quantity: string;
};

export async function insertMovements(
  tx: Tx,
  movements: readonly Movement[],
  { at, by }: { readonly at: Instant; readonly by: string },
): Promise<void> {
  if (movements.length === 0) return;
  const rows = JSON.stringify(movements);
  await sql`
    with m as (
      select * from jsonb_to_recordset(${rows}::jsonb) as m (id uuid, kind text, quota text, "periodFrom" date,
        "certificateId" uuid, "declarationId" uuid, "declarationVersion" integer, "from" text, "to" text,
        quantity numeric)
    ), moved as (
      insert into tariff.quota_movement (movement_id, kind, quota, period_from, certificate_id, declaration_id,
        declaration_version, booked_at, booked_by)
      select m.id, m.kind, m.quota, m."periodFrom", m."certificateId", m."declarationId", m."declarationVersion",
        ${at}::timestamptz, ${by}::text from m returning movement_id
    )
    insert into tariff.quota_entry (movement_id, account, quantity)
    select m.id, m."from", -m.quantity from m join moved on moved.movement_id = m.id
    union all select m.id, m."to", m.quantity from m join moved on moved.movement_id = m.id`.execute(tx);
}
