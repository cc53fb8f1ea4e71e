import { sql } from 'kysely';
import type { Instant } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import type { Charge } from './charge.ts';
import type { Scope } from './scope.ts';

const COLUMNS = sql.raw(`id, reference, kind, declaration_id as "declarationId",
  declaration_number as "declarationNumber", trader_id as "traderId", trader_name as "traderName",
  broker_id as "brokerId", office_code as "officeCode", amount, state, institution_number as "institutionNumber",
  payment_number as "paymentNumber", confirmation_number as "confirmationNumber", due_on as "dueOn",
  issued_at as "issuedAt", closed_at as "closedAt"`);

/** False when the event was charged before. */
export async function insertCharge(tx: Tx, c: Charge): Promise<boolean> {
  const made = await sql`
    insert into payment.charge (id, reference, kind, declaration_id, declaration_number, trader_id, trader_name,
      broker_id, office_code, amount, state, institution_number, payment_number, confirmation_number, due_on, issued_at,
      closed_at)
    values (${c.id}, ${c.reference}, ${c.kind}, ${c.declarationId}, ${c.declarationNumber}, ${c.traderId},
      ${c.traderName}, ${c.brokerId}, ${c.officeCode}, ${c.amount}, ${c.state}, ${c.institutionNumber},
      ${c.paymentNumber}, ${c.confirmationNumber}, ${c.dueOn}::date, ${c.issuedAt}, ${c.closedAt})
    on conflict on constraint charge_reference_once do nothing`.execute(tx);
  return made.numAffectedRows === 1n;
}

export async function closeCharge(tx: Tx, id: string, now: Instant): Promise<void> {
  await sql`
    update payment.charge set state = 'settled', closed_at = ${now} where id = ${id} and state = 'open'`.execute(tx);
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
