import { sql } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Scope } from '../../kernel/scope.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import { send } from '../../platform/database/transaction.ts';
import { toJsonText } from '../../platform/json.ts';
import { debtorAmountOf, type Entry } from './domain/entries.ts';
import { mapTax, type TaxAmounts } from './domain/tax-amounts.ts';
import type { Demand, Posting, PostingKind } from './settlement.ts';
import { demandInsert } from './store.ts';

/** SQL of the ledger. Nothing here updates or deletes: the grants would refuse it. */
export async function insertPostings(tx: Tx, postings: readonly Posting[]): Promise<void> {
  if (postings.length === 0) return;
  await send(tx, sql`with ${postingInserts(postings)} select 1`);
}

/** A demand and what is booked for it, in one statement. */
export async function insertDemand(tx: Tx, demand: Demand, postings: readonly Posting[]): Promise<void> {
  const booked = postings.length === 0 ? sql`` : sql`, ${postingInserts(postings)}`;
  await send(tx, sql`with demanded as (${demandInsert(demand)}) ${booked} select 1`);
}

function postingInserts(postings: readonly Posting[]) {
  const entries = postings.flatMap((posting) =>
    posting.entries.map((entry, line) => ({ ...entry, postingId: posting.id, line: line + 1 })),
  );
  const rows = postings.map(({ entries, ...posting }) => ({ ...posting, debtorAmount: debtorAmountOf(entries) }));
  return sql`booked as (
      insert into payment.posting
        (id, kind, reference, declaration_id, demand_id, trader_id, broker_id, booked_on, booked_at, debtor_amount)
      select id, kind, reference, "declarationId", "demandId", "traderId", "brokerId", "bookedOn", "bookedAt",
        "debtorAmount"
      from jsonb_to_recordset(${toJsonText(rows)}::jsonb) as p
        (id uuid, kind text, reference text, "declarationId" uuid, "demandId" uuid, "traderId" uuid, "brokerId" uuid,
         "bookedOn" date, "bookedAt" timestamptz, "debtorAmount" bigint)
    ), entered as (
      insert into payment.entry (posting_id, line, account, detail, amount)
      select "postingId", line, account, detail, amount
      from jsonb_to_recordset(${toJsonText(entries)}::jsonb) as e
        ("postingId" uuid, line integer, account text, detail text, amount bigint)
    )`;
}

/** Revenue booked for a declaration by kind of tax, demands that were cancelled taken out again. */
export async function getBookedRevenue(tx: Db | Tx, declarationId: string): Promise<TaxAmounts> {
  const found = await sql<{ detail: string; amount: bigint }>`
    select e.detail, (-sum(e.amount))::bigint as amount
    from payment.posting p join payment.entry e on e.posting_id = p.id
    where p.declaration_id = ${declarationId} and e.account = 'revenue'
    group by e.detail`.execute(tx);
  const booked = new Map(found.rows.map(({ detail, amount }) => [detail, amount]));
  return mapTax((kind) => booked.get(kind) ?? 0n);
}

export async function listEntriesOf(tx: Db | Tx, demandId: string, kind: PostingKind): Promise<Entry[]> {
  const found = await sql<Entry>`
    select e.account, e.detail, e.amount from payment.posting p join payment.entry e on e.posting_id = p.id
    where p.demand_id = ${demandId} and p.kind = ${kind} order by e.line`.execute(tx);
  return found.rows;
}

export type LedgerRow = {
  readonly id: string;
  readonly kind: PostingKind;
  readonly reference: string;
  readonly declarationId: string;
  readonly demandId: string;
  readonly bookedOn: PlainDate;
  readonly bookedAt: Instant;
  readonly entries: readonly { readonly account: string; readonly detail: string; readonly amount: string }[];
};

/** Newest first; `before` is the id of the last posting of the page before. */
export async function listPostings(
  db: Db | Tx,
  scope: Scope,
  { before, limit }: { readonly before: string | undefined; readonly limit: number },
): Promise<LedgerRow[]> {
  const found = await sql<LedgerRow>`
    select p.id, p.kind, p.reference, p.declaration_id as "declarationId", p.demand_id as "demandId",
      p.booked_on as "bookedOn", p.booked_at as "bookedAt",
      (select jsonb_agg(jsonb_build_object('account', e.account, 'detail', e.detail, 'amount', e.amount::text)
         order by e.line) from payment.entry e where e.posting_id = p.id) as entries
    from payment.posting p
    where (${scope.traderId}::uuid is null or p.trader_id = ${scope.traderId}::uuid)
      and (${scope.brokerId}::uuid is null or p.broker_id = ${scope.brokerId}::uuid)
      and (${before ?? null}::uuid is null or p.id < ${before ?? null}::uuid)
    order by p.id desc limit ${limit}`.execute(db);
  return found.rows;
}

export type Balance = { readonly account: string; readonly detail: string; readonly balance: bigint };

/** The trial balance: every account with what stands on it. The whole adds up to zero. */
export async function listBalances(db: Db | Tx): Promise<Balance[]> {
  const found = await sql<Balance>`
    select account, case when account in ('revenue', 'bank-clearing') then detail else '' end as detail,
      sum(amount)::bigint as balance
    from payment.entry group by 1, 2 order by 1, 2`.execute(db);
  return found.rows;
}
