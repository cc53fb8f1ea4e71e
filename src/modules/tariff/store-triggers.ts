// The SQL of the register of safeguard triggers.
import { sql } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';

export type TriggerRow = {
  readonly id: string;
  readonly measure: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Beginnings of codes; none: all goods of the measure. */
  readonly codes: readonly string[];
  readonly reason: string;
  readonly enteredAt: Instant;
  readonly enteredBy: string;
  /** Of the last time it was ended early. */
  readonly endedAt: Instant | null;
  readonly endedBy: string | null;
  readonly endReason: string | null;
};

const TRIGGER = sql.raw(`trigger_id as id, measure, from_day::text as "from", to_day::text as "to", codes, reason,
  entered_at as "enteredAt", entered_by as "enteredBy", ended_at as "endedAt", ended_by as "endedBy",
  end_reason as "endReason"`);

type Ending = Pick<TriggerRow, 'id' | 'to' | 'endedAt' | 'endedBy' | 'endReason'>;

export async function insertTrigger(tx: Tx, row: TriggerRow): Promise<void> {
  await sql`insert into tariff.safeguard_trigger
      (trigger_id, measure, from_day, to_day, codes, reason, entered_at, entered_by)
    values (${row.id}, ${row.measure}, ${row.from}::date, ${row.to}::date, ${row.codes}::text[], ${row.reason},
      ${row.enteredAt}, ${row.enteredBy})`.execute(tx);
}

export async function lockTrigger(tx: Tx, id: string): Promise<TriggerRow | undefined> {
  const found = await sql<TriggerRow>`
    select ${TRIGGER} from tariff.safeguard_trigger where trigger_id = ${id} for update`.execute(tx);
  return found.rows[0];
}

export async function setTriggerEnd(tx: Tx, { id, to, endedAt, endedBy, endReason }: Ending): Promise<void> {
  await sql`update tariff.safeguard_trigger set to_day = ${to}::date, ended_at = ${endedAt}, ended_by = ${endedBy},
    end_reason = ${endReason} where trigger_id = ${id}`.execute(tx);
}

/** `day`: only those that cover it. The newest first. */
export async function listTriggerRows(db: Db | Tx, day: PlainDate | null): Promise<TriggerRow[]> {
  const found = await sql<TriggerRow>`select ${TRIGGER} from tariff.safeguard_trigger
    where ${day}::date is null or (from_day <= ${day}::date and ${day}::date <= to_day)
    order by from_day desc, trigger_id desc limit 500`.execute(db);
  return found.rows;
}
