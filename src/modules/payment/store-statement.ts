import { sql } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import type { PostingKind } from './settlement.ts';

export type StatementRow = {
  readonly id: string;
  readonly kind: PostingKind;
  readonly declarationId: string;
  readonly declarationNumber: string;
  readonly bookedOn: PlainDate;
  readonly bookedAt: Instant;
  /** Above zero: owed to customs. */
  readonly amount: bigint;
  /** After this posting. */
  readonly balance: bigint;
};

type Page = { readonly before?: string | undefined; readonly limit: number };

/**
 * The two accounts of a trader in one line of balances: what it owes, less what it has to get back. Newest first. What
 * stood before the page is one sum over the index `posting_balance`; the rest is added up within the page.
 */
export async function listStatementRows(
  db: Db | Tx,
  traderId: string,
  { before, limit }: Page,
): Promise<StatementRow[]> {
  const found = await sql<StatementRow>`
    with page as (
      select p.id, p.kind, p.declaration_id, p.demand_id, p.booked_on, p.booked_at, p.debtor_amount as amount
      from payment.posting p
      where p.trader_id = ${traderId} and p.debtor_amount <> 0
        and (${before ?? null}::uuid is null or p.id < ${before ?? null}::uuid)
      order by p.id desc limit ${limit}
    ), opening as (
      select coalesce(sum(p.debtor_amount), 0)::bigint as balance from payment.posting p
      where p.trader_id = ${traderId} and p.debtor_amount <> 0 and p.id < (select id from page order by id limit 1)
    )
    select r.id, r.kind, r.declaration_id as "declarationId",
      coalesce(d.declaration_number, c.declaration_number) as "declarationNumber", r.booked_on as "bookedOn",
      r.booked_at as "bookedAt", r.amount,
      (select balance from opening) + (sum(r.amount) over (order by r.id))::bigint as balance
    from page r
      left join payment.demand d on d.id = r.demand_id
      left join payment.charge c on c.id = r.demand_id
    order by r.id desc`.execute(db);
  return found.rows;
}
