import { sql } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Scope } from '../../kernel/scope.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import type { Dunning } from './dunning.ts';

/** SQL of letters of demand. */
const COLUMNS =
  sql.raw(`id, number, demand_id as "demandId", month_id as "monthId", charge_id as "chargeId", trader_id as "traderId",
  trader_name as "traderName", broker_id as "brokerId", about, total, is_secured as "isSecured", due_on as "dueOn",
  issued_on as "issuedOn", pay_by as "payBy", issued_at as "issuedAt", state, recourse_on as "recourseOn",
  recourse_amount as "recourseAmount", recourse_from as "recourseFrom", shortfall`);

export async function nextDunningNumber(tx: Tx): Promise<bigint> {
  const found = await sql<{ running: bigint }>`
    select nextval('payment.dunning_number_sequence') as running`.execute(tx);
  const running = found.rows[0]?.running;
  if (running === undefined) throw new Error('A sequence always answers');
  return running;
}

/** False when a letter went out for it before. */
export async function insertDunning(tx: Tx, d: Dunning): Promise<boolean> {
  const made = await sql`
    insert into payment.dunning (id, number, demand_id, month_id, charge_id, trader_id, trader_name, broker_id, about,
      total, is_secured, due_on, issued_on, pay_by, issued_at, state, recourse_on, recourse_amount, recourse_from,
      shortfall)
    values (${d.id}, ${d.number}, ${d.demandId}, ${d.monthId}, ${d.chargeId}, ${d.traderId}, ${d.traderName},
      ${d.brokerId}, ${d.about}, ${d.total}, ${d.isSecured}, ${d.dueOn}::date, ${d.issuedOn}::date,
      ${d.payBy}::date, ${d.issuedAt}, ${d.state}, ${d.recourseOn}::date, ${d.recourseAmount}, ${d.recourseFrom},
      ${d.shortfall})
    on conflict do nothing`.execute(tx);
  return made.numAffectedRows === 1n;
}

export async function saveRecourse(tx: Tx, d: Dunning): Promise<void> {
  await sql`
    update payment.dunning set state = ${d.state}, recourse_on = ${d.recourseOn}::date,
      recourse_amount = ${d.recourseAmount}, recourse_from = ${d.recourseFrom}, shortfall = ${d.shortfall}
    where id = ${d.id} and state in ('sent', 'unsecured')`.execute(tx);
}

type Ended = {
  readonly demandId?: string | null;
  readonly monthId?: string | null;
  readonly chargeId?: string | null;
  readonly state: 'paid' | 'cancelled';
};

/** What the letter demanded was paid, or fell away. */
export async function endDunning(
  tx: Tx,
  { demandId = null, monthId = null, chargeId = null, state }: Ended,
): Promise<void> {
  await sql`
    update payment.dunning set state = ${state}
    where (demand_id = ${demandId}::uuid or month_id = ${monthId}::uuid or charge_id = ${chargeId}::uuid)
      and state in ('sent', 'unsecured')`.execute(tx);
}

type Found = { readonly kind: 'demand' | 'month' | 'charge'; readonly id: string };

/** The next overdue demand, month or tax among the charges that was due on the day or before, and has no letter yet. */
export async function findToDun(tx: Tx, dueBy: PlainDate): Promise<Found | undefined> {
  const found = await sql<Found>`
    select 'demand' as kind, d.id from payment.demand d
    where d.state in ('open', 'deferred') and d.due_on <= ${dueBy}::date and d.overdue_on is not null
      and d.deferred_month is null and not exists (select from payment.dunning l where l.demand_id = d.id)
    union all
    select 'month' as kind, m.id from payment.month_demand m
    where m.state = 'open' and m.due_on <= ${dueBy}::date and m.overdue_on is not null
      and not exists (select from payment.dunning l where l.month_id = m.id)
    union all
    select 'charge' as kind, c.id from payment.charge c
    where c.state = 'open' and c.late_from is not null and c.due_on <= ${dueBy}::date
      and not exists (select from payment.dunning l where l.charge_id = c.id)
    order by 2 limit 1`.execute(tx);
  return found.rows[0];
}

/** The next letter whose last day is past. */
export async function findUnheeded(tx: Tx, today: PlainDate): Promise<Dunning | undefined> {
  const found = await sql<Dunning>`
    select ${COLUMNS} from payment.dunning where state = 'sent' and pay_by < ${today}::date
    order by pay_by, id limit 1`.execute(tx);
  return found.rows[0];
}

export async function lockDunning(tx: Tx, id: string): Promise<Dunning | undefined> {
  const found = await sql<Dunning>`select ${COLUMNS} from payment.dunning where id = ${id} for update`.execute(tx);
  return found.rows[0];
}

export async function findDunning(db: Db | Tx, id: string): Promise<Dunning | undefined> {
  const found = await sql<Dunning>`select ${COLUMNS} from payment.dunning where id = ${id}`.execute(db);
  return found.rows[0];
}

type Page = { readonly before: string | undefined; readonly limit: number };

/** Newest first. */
export async function listDunnings(db: Db | Tx, scope: Scope, { before, limit }: Page): Promise<Dunning[]> {
  const found = await sql<Dunning>`
    select ${COLUMNS} from payment.dunning
    where (${scope.traderId}::uuid is null or trader_id = ${scope.traderId}::uuid)
      and (${scope.brokerId}::uuid is null or broker_id = ${scope.brokerId}::uuid)
      and (${before ?? null}::uuid is null or id < ${before ?? null}::uuid)
    order by id desc limit ${limit}`.execute(db);
  return found.rows;
}
