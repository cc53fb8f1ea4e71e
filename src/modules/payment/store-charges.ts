import { sql } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Scope } from '../../kernel/scope.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import type { Charge } from './charge.ts';

const COLUMNS = sql.raw(`id, reference, kind, declaration_id as "declarationId",
  declaration_number as "declarationNumber", trader_id as "traderId", trader_name as "traderName",
  broker_id as "brokerId", office_code as "officeCode", amount, state, institution_number as "institutionNumber",
  payment_number as "paymentNumber", confirmation_number as "confirmationNumber", due_on as "dueOn",
  late_from as "lateFrom", security_reference as "securityReference", step,
  issued_at as "issuedAt", closed_at as "closedAt"`);

/** False when the event was charged before. */
export async function insertCharge(tx: Tx, c: Charge): Promise<boolean> {
  const made = await sql`
    insert into payment.charge (id, reference, kind, declaration_id, declaration_number, trader_id, trader_name,
      broker_id, office_code, amount, state, institution_number, payment_number, confirmation_number, due_on, late_from,
      security_reference, step, issued_at, closed_at)
    values (${c.id}, ${c.reference}, ${c.kind}, ${c.declarationId}, ${c.declarationNumber}, ${c.traderId},
      ${c.traderName}, ${c.brokerId}, ${c.officeCode}, ${c.amount}, ${c.state}, ${c.institutionNumber},
      ${c.paymentNumber}, ${c.confirmationNumber}, ${c.dueOn}::date, ${c.lateFrom}::date,
      ${c.securityReference}, ${c.step}, ${c.issuedAt}, ${c.closedAt})
    on conflict on constraint charge_reference_once do nothing`.execute(tx);
  return made.numAffectedRows === 1n;
}

export async function closeCharge(
  tx: Tx,
  { id, state, now }: { readonly id: string; readonly state: 'settled' | 'cancelled'; readonly now: Instant },
): Promise<void> {
  await sql`
    update payment.charge set state = ${state}, closed_at = ${now} where id = ${id} and state = 'open'`.execute(tx);
}

/** What may move of a charge whose row is locked and that accrues. */
export async function saveAccrual(tx: Tx, c: Charge): Promise<void> {
  await sql`
    update payment.charge set amount = ${c.amount}, step = ${c.step}, state = ${c.state}, due_on = ${c.dueOn}::date,
      institution_number = ${c.institutionNumber}, payment_number = ${c.paymentNumber},
      confirmation_number = ${c.confirmationNumber}, closed_at = ${c.closedAt}
    where id = ${c.id} and state = 'accruing'`.execute(tx);
}

export async function findChargeByReference(db: Db | Tx, reference: string): Promise<Charge | undefined> {
  const found = await sql<Charge>`select ${COLUMNS} from payment.charge where reference = ${reference}`.execute(db);
  return found.rows[0];
}

export async function lockChargeByReference(tx: Tx, reference: string): Promise<Charge | undefined> {
  const found = await sql<Charge>`
    select ${COLUMNS} from payment.charge where reference = ${reference} for update`.execute(tx);
  return found.rows[0];
}

/** The next unpaid tax among the charges whose delinquency tax runs; `after` is the one looked at before. */
export async function findLateCharge(tx: Tx, today: PlainDate, after: string | null): Promise<Charge | undefined> {
  const found = await sql<Charge>`
    select ${COLUMNS} from payment.charge
    where state = 'open' and late_from < ${today}::date and (${after}::uuid is null or id > ${after}::uuid)
    order by id limit 1`.execute(tx);
  return found.rows[0];
}

export async function findChargeByNumber(db: Db | Tx, paymentNumber: string): Promise<Charge | undefined> {
  const found = await sql<Charge>`
    select ${COLUMNS} from payment.charge where payment_number = ${paymentNumber}`.execute(db);
  return found.rows[0];
}

export async function findCharge(db: Db | Tx, id: string): Promise<Charge | undefined> {
  const found = await sql<Charge>`select ${COLUMNS} from payment.charge where id = ${id}`.execute(db);
  return found.rows[0];
}

/** Row locked, so that two notices for one charge come one after the other. */
export async function lockCharge(tx: Tx, id: string): Promise<Charge | undefined> {
  const found = await sql<Charge>`select ${COLUMNS} from payment.charge where id = ${id} for update`.execute(tx);
  return found.rows[0];
}

/** In the order in which they were made. */
export async function listChargesOf(db: Db | Tx, declarationId: string): Promise<Charge[]> {
  const found = await sql<Charge>`
    select ${COLUMNS} from payment.charge where declaration_id = ${declarationId} order by id`.execute(db);
  return found.rows;
}

type Page = { readonly before: string | undefined; readonly limit: number };

/** Newest first. */
export async function listCharges(db: Db | Tx, scope: Scope, { before, limit }: Page): Promise<Charge[]> {
  const found = await sql<Charge>`
    select ${COLUMNS} from payment.charge
    where (${scope.traderId}::uuid is null or trader_id = ${scope.traderId}::uuid)
      and (${scope.brokerId}::uuid is null or broker_id = ${scope.brokerId}::uuid)
      and (${before ?? null}::uuid is null or id < ${before ?? null}::uuid)
    order by id desc limit ${limit}`.execute(db);
  return found.rows;
}
