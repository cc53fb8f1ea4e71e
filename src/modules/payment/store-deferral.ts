import { sql } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Scope } from '../../kernel/scope.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import type { Demand } from './settlement.ts';
import { DEMAND_COLUMNS, type DemandRow, demandOf } from './store.ts';

/** SQL of what is put off: due dates, and the demands of a month. */
export type MonthDemand = {
  readonly id: string;
  readonly traderId: string;
  readonly traderName: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly officeCode: string;
  readonly total: bigint;
  readonly declarationCount: number;
  readonly state: 'open' | 'settled' | 'cancelled';
  readonly institutionNumber: string;
  readonly paymentNumber: string;
  readonly confirmationNumber: string;
  readonly dueOn: PlainDate;
  readonly overdueOn: PlainDate | null;
  readonly issuedAt: Instant;
  readonly closedAt: Instant | null;
};

const MONTH = sql.raw(`m.id, m.trader_id as "traderId", m.trader_name as "traderName", m.month,
  m.office_code as "officeCode", m.total, m.declaration_count as "declarationCount", m.state,
  m.institution_number as "institutionNumber", m.payment_number as "paymentNumber",
  m.confirmation_number as "confirmationNumber", m.due_on as "dueOn", m.overdue_on as "overdueOn",
  m.issued_at as "issuedAt", m.closed_at as "closedAt"`);

/** One at a time for the month of a trader, until the transaction ends. */
export async function takeMonth(
  tx: Tx,
  { traderId, month }: { readonly traderId: string; readonly month: string },
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`payment-month:${traderId}:${month}`}, 0))`.execute(tx);
}

type Deferral = Pick<Demand, 'dueOn' | 'deferredMonth' | 'institutionNumber' | 'paymentNumber' | 'confirmationNumber'>;

export async function saveDeferral(tx: Tx, id: string, d: Deferral): Promise<void> {
  await sql`
    update payment.demand set due_on = ${d.dueOn}, deferred_month = ${d.deferredMonth},
      institution_number = ${d.institutionNumber}, payment_number = ${d.paymentNumber},
      confirmation_number = ${d.confirmationNumber}
    where id = ${id} and state = 'deferred'`.execute(tx);
}

/** Row locked: what a month's demand is to claim cannot be corrected meanwhile. */
export async function listDeferredOfMonth(
  tx: Tx,
  { traderId, month }: { readonly traderId: string; readonly month: string },
): Promise<Demand[]> {
  const found = await sql<DemandRow>`
    select ${DEMAND_COLUMNS} from payment.demand d
    where d.trader_id = ${traderId} and d.deferred_month = ${month} and d.state = 'deferred' and d.month_id is null
    order by d.id for update`.execute(tx);
  return found.rows.map(demandOf);
}

export async function insertMonth(tx: Tx, m: MonthDemand, demandIds: readonly string[]): Promise<void> {
  await sql`
    insert into payment.month_demand (id, trader_id, trader_name, month, office_code, total, declaration_count, state,
      institution_number, payment_number, confirmation_number, due_on, overdue_on, issued_at, closed_at)
    values (${m.id}, ${m.traderId}, ${m.traderName}, ${m.month}, ${m.officeCode}, ${m.total}, ${m.declarationCount},
      ${m.state}, ${m.institutionNumber}, ${m.paymentNumber}, ${m.confirmationNumber}, ${m.dueOn}, ${m.overdueOn},
      ${m.issuedAt}, ${m.closedAt})`.execute(tx);
  await sql`update payment.demand set month_id = ${m.id} where id = any(${[...demandIds]}::uuid[])`.execute(tx);
}

export async function lockMonth(tx: Tx, id: string): Promise<MonthDemand | undefined> {
  const found = await sql<MonthDemand>`
    select ${MONTH} from payment.month_demand m where m.id = ${id} for update`.execute(tx);
  return found.rows[0];
}

export async function findMonth(db: Db | Tx, id: string): Promise<MonthDemand | undefined> {
  const found = await sql<MonthDemand>`select ${MONTH} from payment.month_demand m where m.id = ${id}`.execute(db);
  return found.rows[0];
}

export async function findMonthByNumber(db: Db | Tx, paymentNumber: string): Promise<MonthDemand | undefined> {
  const found = await sql<MonthDemand>`
    select ${MONTH} from payment.month_demand m where m.payment_number = ${paymentNumber}`.execute(db);
  return found.rows[0];
}

/** The month's demand falls away; its parts wait for another. */
export async function cancelMonth(tx: Tx, id: string, now: Instant): Promise<void> {
  await sql`update payment.month_demand set state = 'cancelled', closed_at = ${now} where id = ${id}`.execute(tx);
  await sql`update payment.demand set month_id = null where month_id = ${id} and state = 'deferred'`.execute(tx);
}

/** Paid, with all its parts; answers those. */
export async function settleMonth(tx: Tx, id: string, now: Instant): Promise<Demand[]> {
  await sql`update payment.month_demand set state = 'settled', closed_at = ${now} where id = ${id}`.execute(tx);
  const found = await sql<DemandRow>`
    update payment.demand d set state = 'settled', closed_at = ${now}
    where d.month_id = ${id} and d.state = 'deferred' returning ${DEMAND_COLUMNS}`.execute(tx);
  return found.rows.map(demandOf);
}

export async function listDemandsOfMonth(db: Db | Tx, monthId: string): Promise<Demand[]> {
  const found = await sql<DemandRow>`
    select ${DEMAND_COLUMNS} from payment.demand d where d.month_id = ${monthId} order by d.id`.execute(db);
  return found.rows.map(demandOf);
}

/** Months that have ended and whose deferred tax no demand claims yet. */
export async function listMonthsToIssue(
  tx: Tx,
  { before, limit }: { readonly before: string; readonly limit: number },
): Promise<{ readonly traderId: string; readonly month: string }[]> {
  const found = await sql<{ traderId: string; month: string }>`
    select distinct trader_id as "traderId", deferred_month as month from payment.demand
    where state = 'deferred' and month_id is null and deferred_month < ${before} and trader_id is not null
    order by 1, 2 limit ${limit}`.execute(tx);
  return found.rows;
}

type Overdue = { readonly today: PlainDate; readonly limit: number };

/** Demands of single declarations that were due before today, marked as found overdue today. */
export async function markOverdueDemands(tx: Tx, { today, limit }: Overdue): Promise<Demand[]> {
  const found = await sql<DemandRow>`
    update payment.demand d set overdue_on = ${today} where d.id in (
      select id from payment.demand where state in ('open', 'deferred') and due_on < ${today} and overdue_on is null
        and deferred_month is null order by id limit ${limit} for update skip locked)
    returning ${DEMAND_COLUMNS}`.execute(tx);
  return found.rows.map(demandOf);
}

export async function markOverdueMonths(tx: Tx, { today, limit }: Overdue): Promise<MonthDemand[]> {
  const found = await sql<MonthDemand>`
    update payment.month_demand m set overdue_on = ${today} where m.id in (
      select id from payment.month_demand where state = 'open' and due_on < ${today} and overdue_on is null
      order by id limit ${limit} for update skip locked)
    returning ${MONTH}`.execute(tx);
  return found.rows;
}

/** The next unpaid demand past its due date, of a month or single; `after` is the one looked at before. */
export async function findLateDemand(tx: Tx, today: PlainDate, after: string | null): Promise<Demand | undefined> {
  const found = await sql<DemandRow>`
    select ${DEMAND_COLUMNS} from payment.demand d
    where d.state in ('open', 'deferred') and d.due_on < ${today}::date
      and (${after}::uuid is null or d.id > ${after}::uuid)
    order by d.id limit 1`.execute(tx);
  return found.rows[0] && demandOf(found.rows[0]);
}

/** What is due on a day to come or was due and is unpaid: single demands, the first due first. */
export async function listDueDemands(db: Db | Tx, scope: Scope, limit: number): Promise<Demand[]> {
  const found = await sql<DemandRow>`
    select ${DEMAND_COLUMNS} from payment.demand d
    where d.state in ('open', 'deferred') and d.due_on is not null
      and (${scope.traderId}::uuid is null or d.trader_id = ${scope.traderId}::uuid)
      and (${scope.brokerId}::uuid is null or d.broker_id = ${scope.brokerId}::uuid)
    order by d.due_on, d.id limit ${limit}`.execute(db);
  return found.rows.map(demandOf);
}

/** The newest month first; a broker has none. */
export async function listMonths(db: Db | Tx, scope: Scope, limit: number): Promise<MonthDemand[]> {
  const found = await sql<MonthDemand>`
    select ${MONTH} from payment.month_demand m
    where (${scope.traderId}::uuid is null or m.trader_id = ${scope.traderId}::uuid)
      and ${scope.brokerId}::uuid is null and m.state <> 'cancelled'
    order by m.month desc, m.id desc limit ${limit}`.execute(db);
  return found.rows;
}
