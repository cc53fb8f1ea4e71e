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

/** The two accounts of a trader in one line of balances: what it owes, less what it has to get back. Newest first. */
export async function listStatementRows(
  db: Db | Tx,
  traderId: string,
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
): Promise<StatementRow[]> {
  const found = await sql<StatementRow>`
    with moved as (
      select p.id, p.kind, p.declaration_id, p.demand_id, p.booked_on, p.booked_at, sum(e.amount)::bigint as amount
      from payment.posting p join payment.entry e on e.posting_id = p.id
      where p.trader_id = ${traderId} and e.account in ('receivable', 'refund-payable')
      group by p.id
    ), running as (
      select m.*, (sum(amount) over (order by m.id))::bigint as balance from moved m
    )
    select r.id, r.kind, r.declaration_id as "declarationId", d.declaration_number as "declarationNumber",
      r.booked_on as "bookedOn", r.booked_at as "bookedAt", r.amount, r.balance
    from running r join payment.demand d on d.id = r.demand_id
    where (${before ?? null}::uuid is null or r.id < ${before ?? null}::uuid)
    order by r.id desc limit ${limit}`.execute(db);
  return found.rows;
}
