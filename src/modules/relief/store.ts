import { sql } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Scope } from '../../kernel/scope.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import type { ObligationState, ReportKind, ReportState } from './domain/obligation.ts';

/** SQL of obligations and reports. That of claims stands in `store-claims.ts`. */
export type Obligation = {
  readonly id: string;
  readonly declarationId: string;
  readonly declarationNumber: string;
  readonly itemNumber: number;
  readonly article: string;
  readonly followUp: string;
  readonly traderId: string | null;
  readonly traderName: string;
  readonly brokerId: string | null;
  readonly officeCode: string;
  readonly code: string;
  readonly description: string;
  readonly quantity: string;
  readonly unit: string;
  readonly accounted: string;
  readonly pending: string;
  readonly duty: bigint;
  readonly consumptionTax: bigint;
  readonly localConsumptionTax: bigint;
  readonly security: 'not-needed' | 'held' | 'missing';
  readonly permittedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly extended: boolean;
  readonly state: ObligationState;
  readonly collected: bigint;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
};

const COLUMNS = sql.raw(`id, declaration_id as "declarationId", declaration_number as "declarationNumber",
  item_number as "itemNumber", article, follow_up as "followUp", trader_id as "traderId", trader_name as "traderName",
  broker_id as "brokerId", office_code as "officeCode", code, description, quantity::text as quantity, unit,
  accounted::text as accounted, pending::text as pending, duty, consumption_tax as "consumptionTax",
  local_consumption_tax as "localConsumptionTax", security, permitted_on as "permittedOn", due_on as "dueOn", extended,
  state, collected, opened_at as "openedAt", closed_at as "closedAt"`);

/** False when the line has its obligation already. */
export async function insertObligation(tx: Tx, o: Obligation): Promise<boolean> {
  const made = await sql`
    insert into relief.obligation (id, declaration_id, declaration_number, item_number, article, follow_up, trader_id,
      trader_name, broker_id, office_code, code, description, quantity, unit, accounted, pending, duty, consumption_tax,
      local_consumption_tax, security, permitted_on, due_on, extended, state, collected, opened_at, closed_at)
    values (${o.id}, ${o.declarationId}, ${o.declarationNumber}, ${o.itemNumber}, ${o.article}, ${o.followUp},
      ${o.traderId}, ${o.traderName}, ${o.brokerId}, ${o.officeCode}, ${o.code}, ${o.description},
      ${o.quantity}::numeric, ${o.unit}, ${o.accounted}::numeric, ${o.pending}::numeric, ${o.duty}, ${o.consumptionTax},
      ${o.localConsumptionTax}, ${o.security}, ${o.permittedOn}::date, ${o.dueOn}::date, ${o.extended}, ${o.state},
      ${o.collected}, ${o.openedAt}, ${o.closedAt})
    on conflict on constraint obligation_once_per_line do nothing`.execute(tx);
  return made.numAffectedRows === 1n;
}

export async function saveObligation(tx: Tx, o: Obligation): Promise<void> {
  await sql`
    update relief.obligation set accounted = ${o.accounted}::numeric, pending = ${o.pending}::numeric,
      due_on = ${o.dueOn}::date,
      extended = ${o.extended}, state = ${o.state}, collected = ${o.collected}, closed_at = ${o.closedAt}
    where id = ${o.id}`.execute(tx);
}

/** What a correction makes of an obligation whose row is locked. */
export async function saveCorrected(tx: Tx, o: Obligation): Promise<void> {
  await sql`
    update relief.obligation set duty = ${o.duty}, consumption_tax = ${o.consumptionTax},
      local_consumption_tax = ${o.localConsumptionTax}, quantity = ${o.quantity}::numeric, code = ${o.code},
      description = ${o.description}, security = ${o.security}, state = ${o.state}, collected = ${o.collected},
      closed_at = ${o.closedAt}
    where id = ${o.id}`.execute(tx);
}

export async function findObligation(db: Db | Tx, id: string): Promise<Obligation | undefined> {
  const found = await sql<Obligation>`select ${COLUMNS} from relief.obligation where id = ${id}`.execute(db);
  return found.rows[0];
}

export async function lockObligation(tx: Tx, id: string): Promise<Obligation | undefined> {
  const found = await sql<Obligation>`select ${COLUMNS} from relief.obligation where id = ${id} for update`.execute(tx);
  return found.rows[0];
}

type Filter = {
  readonly state: ObligationState | undefined;
  readonly after: string | undefined;
  readonly limit: number;
};

/** The nearest deadline first; `after` is the id of the last row of the page before. */
export async function listObligations(db: Db | Tx, scope: Scope, filter: Filter): Promise<Obligation[]> {
  const { state = null, after = null, limit } = filter;
  const found = await sql<Obligation>`
    select ${COLUMNS} from relief.obligation o
    where (${scope.traderId}::uuid is null or trader_id = ${scope.traderId}::uuid)
      and (${scope.brokerId}::uuid is null or broker_id = ${scope.brokerId}::uuid)
      and (${state}::text is null or state = ${state}::text)
      and (${after}::uuid is null
        or (due_on, id) > (select a.due_on, a.id from relief.obligation a where a.id = ${after}::uuid))
    order by due_on, id limit ${limit}`.execute(db);
  return found.rows;
}

/** Open ones whose deadline is one of the days; a reminder is due for them. */
export async function listOpenDueOn(tx: Tx, days: readonly PlainDate[]): Promise<Obligation[]> {
  const found = await sql<Obligation>`
    select ${COLUMNS} from relief.obligation where state = 'OPEN' and due_on = any(${[...days]}::date[])
    order by id`.execute(tx);
  return found.rows;
}

/** All obligations of a declaration, in the order of its lines. */
export async function listObligationsOf(db: Db | Tx, declarationId: string): Promise<Obligation[]> {
  const found = await sql<Obligation>`
    select ${COLUMNS} from relief.obligation where declaration_id = ${declarationId} order by item_number`.execute(db);
  return found.rows;
}

/** Open ones past their deadline, of which something is not accounted for; in the order of their declarations. */
export async function listOverdue(tx: Tx, today: PlainDate, limit: number): Promise<Obligation[]> {
  const found = await sql<Obligation>`
    select ${COLUMNS} from relief.obligation where state = 'OPEN' and due_on < ${today}::date
      and accounted + pending < quantity
    order by declaration_id, item_number limit ${limit}`.execute(tx);
  return found.rows;
}

export type Report = {
  readonly id: string;
  readonly obligationId: string;
  readonly kind: ReportKind;
  readonly quantity: string;
  readonly happenedOn: PlainDate;
  readonly evidence: string;
  readonly reportedBy: string;
  readonly reportedAt: Instant;
  readonly state: ReportState;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
};

export async function insertReport(tx: Tx, r: Report): Promise<void> {
  await sql`
    insert into relief.report (id, obligation_id, kind, quantity, happened_on, evidence, reported_by, reported_at,
      state, reason, decided_by, decided_at)
    values (${r.id}, ${r.obligationId}, ${r.kind}, ${r.quantity}::numeric, ${r.happenedOn}::date, ${r.evidence},
      ${r.reportedBy}, ${r.reportedAt}, ${r.state}, ${r.reason}, ${r.decidedBy}, ${r.decidedAt})`.execute(tx);
}

export async function saveReportDecision(tx: Tx, r: Report): Promise<void> {
  await sql`
    update relief.report set state = ${r.state}, reason = ${r.reason}, decided_by = ${r.decidedBy},
      decided_at = ${r.decidedAt}
    where id = ${r.id} and state = 'REPORTED'`.execute(tx);
}

export async function listReports(db: Db | Tx, obligationId: string): Promise<Report[]> {
  const found = await sql<Report>`
    select id, obligation_id as "obligationId", kind, quantity::text as quantity, happened_on as "happenedOn", evidence,
      reported_by as "reportedBy", reported_at as "reportedAt", state, reason, decided_by as "decidedBy",
      decided_at as "decidedAt"
    from relief.report where obligation_id = ${obligationId} order by id`.execute(db);
  return found.rows;
}
