import { sql } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Scope } from '../../kernel/scope.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import type { DemandState } from './domain/match-notice.ts';
import type { Demand, DemandKind } from './settlement.ts';

/** SQL of demands. The ledger's stands in `store-ledger.ts`, the demonstration bank's in `store-bank.ts`. */
export type DemandRow = {
  readonly id: string;
  readonly declaration_id: string;
  readonly declaration_number: string;
  readonly declaration_version: number;
  readonly kind: DemandKind;
  readonly trader_id: string | null;
  readonly trader_name: string;
  readonly broker_id: string | null;
  readonly office_code: string;
  readonly method: string;
  readonly duty: bigint;
  readonly excise: bigint;
  readonly consumption_tax: bigint;
  readonly local_consumption_tax: bigint;
  readonly total: bigint;
  readonly state: DemandState;
  readonly institution_number: string | null;
  readonly payment_number: string | null;
  readonly confirmation_number: string | null;
  readonly debit_failure: string | null;
  readonly due_on: PlainDate | null;
  readonly deferral: string | null;
  readonly deferred_month: string | null;
  readonly month_id: string | null;
  readonly overdue_on: PlainDate | null;
  readonly issued_at: Instant;
  readonly closed_at: Instant | null;
};

export const DEMAND_COLUMNS =
  sql.raw(`d.id, d.declaration_id, d.declaration_number, d.declaration_version, d.kind, d.trader_id,
  d.trader_name, d.broker_id, d.office_code, d.method, d.duty, d.excise, d.consumption_tax, d.local_consumption_tax,
  d.total, d.state, d.institution_number, d.payment_number, d.confirmation_number, d.debit_failure, d.due_on,
  d.deferral, d.deferred_month, d.month_id, d.overdue_on, d.issued_at, d.closed_at`);

export const demandOf = (row: DemandRow): Demand => ({
  id: row.id,
  declarationId: row.declaration_id,
  declarationNumber: row.declaration_number,
  declarationVersion: row.declaration_version,
  kind: row.kind,
  traderId: row.trader_id,
  traderName: row.trader_name,
  brokerId: row.broker_id,
  officeCode: row.office_code,
  method: row.method,
  amounts: {
    duty: row.duty,
    excise: row.excise,
    consumptionTax: row.consumption_tax,
    localConsumptionTax: row.local_consumption_tax,
  },
  total: row.total,
  state: row.state,
  institutionNumber: row.institution_number,
  paymentNumber: row.payment_number,
  confirmationNumber: row.confirmation_number,
  debitFailure: row.debit_failure,
  dueOn: row.due_on,
  deferral: row.deferral,
  deferredMonth: row.deferred_month,
  monthId: row.month_id,
  overdueOn: row.overdue_on,
  issuedAt: row.issued_at,
  closedAt: row.closed_at,
});

/** The insert of one demand, to stand in a statement with its postings. */
export const demandInsert = (d: Demand) => sql`
  insert into payment.demand (id, declaration_id, declaration_number, declaration_version, kind, trader_id,
    trader_name, broker_id, office_code, method, duty, excise, consumption_tax, local_consumption_tax, total, state,
    institution_number, payment_number, confirmation_number, debit_failure, due_on, deferral, deferred_month, month_id,
    overdue_on, issued_at, closed_at)
  values (${d.id}, ${d.declarationId}, ${d.declarationNumber}, ${d.declarationVersion}, ${d.kind}, ${d.traderId},
    ${d.traderName}, ${d.brokerId}, ${d.officeCode}, ${d.method}, ${d.amounts.duty}, ${d.amounts.excise},
    ${d.amounts.consumptionTax}, ${d.amounts.localConsumptionTax}, ${d.total}, ${d.state}, ${d.institutionNumber},
    ${d.paymentNumber}, ${d.confirmationNumber}, ${d.debitFailure}, ${d.dueOn}, ${d.deferral}, ${d.deferredMonth},
    ${d.monthId},
    ${d.overdueOn}, ${d.issuedAt},
    ${d.closedAt})`;

export async function closeDemand(tx: Tx, id: string, state: 'settled' | 'cancelled', now: Instant): Promise<void> {
  await sql`update payment.demand set state = ${state}, closed_at = ${now}
    where id = ${id} and state in ('open', 'deferred')`.execute(tx);
}

/** Row locked, so that two notices for one demand come one after the other. */
export async function lockDemand(tx: Tx, id: string): Promise<Demand | undefined> {
  const found = await sql<DemandRow>`
    select ${DEMAND_COLUMNS} from payment.demand d where d.id = ${id} for update`.execute(tx);
  return found.rows[0] && demandOf(found.rows[0]);
}

export async function findDemand(db: Db | Tx, id: string): Promise<Demand | undefined> {
  const found = await sql<DemandRow>`select ${DEMAND_COLUMNS} from payment.demand d where d.id = ${id}`.execute(db);
  return found.rows[0] && demandOf(found.rows[0]);
}

export async function findDemandByNumber(db: Db | Tx, paymentNumber: string): Promise<Demand | undefined> {
  const found = await sql<DemandRow>`
    select ${DEMAND_COLUMNS} from payment.demand d where d.payment_number = ${paymentNumber}`.execute(db);
  return found.rows[0] && demandOf(found.rows[0]);
}

/** Newest version first. */
export async function listDemandsOf(db: Db | Tx, declarationId: string): Promise<Demand[]> {
  const found = await sql<DemandRow>`
    select ${DEMAND_COLUMNS} from payment.demand d where d.declaration_id = ${declarationId}
    order by d.declaration_version desc`.execute(db);
  return found.rows.map(demandOf);
}

type DemandFilter = {
  readonly state: DemandState | undefined;
  readonly before: string | undefined;
  readonly limit: number;
};

export async function listDemands(db: Db | Tx, scope: Scope, filter: DemandFilter): Promise<Demand[]> {
  const { state = null, before = null, limit } = filter;
  const found = await sql<DemandRow>`
    select ${DEMAND_COLUMNS} from payment.demand d
    where (${scope.traderId}::uuid is null or d.trader_id = ${scope.traderId}::uuid)
      and (${scope.brokerId}::uuid is null or d.broker_id = ${scope.brokerId}::uuid)
      and (${state}::text is null or d.state = ${state}::text)
      and (${before}::uuid is null or d.id < ${before}::uuid)
    order by d.id desc limit ${limit}`.execute(db);
  return found.rows.map(demandOf);
}

export async function nextPaymentNumber(tx: Tx): Promise<bigint> {
  const found = await sql<{ running: bigint }>`
    select nextval('payment.payment_number_sequence') as running`.execute(tx);
  const running = found.rows[0]?.running;
  if (running === undefined) throw new Error('A sequence always answers');
  return running;
}
