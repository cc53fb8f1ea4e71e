// Figures of the desk: counts and sums, never a declaration by name.
import { sql } from 'kysely';
import type { Instant } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import type { DeclarationState } from './domain/lifecycle.ts';
import { OFFICER_STATES } from './domain/stages.ts';

export type FiguresAsked = { readonly from: string; readonly to: string; readonly office: string | null };

export type CountedFlow = {
  readonly category: number | null;
  readonly state: DeclarationState;
  readonly count: number;
  readonly permitted: number;
  readonly customsValue: string;
  readonly total: string;
};

/** Declarations lodged in the period, wherever they stand now. */
export async function countLodged(db: Db | Tx, { from, to, office }: FiguresAsked): Promise<CountedFlow[]> {
  const found = await sql<CountedFlow>`
    select category, state, count(*)::integer as count, count(permitted_on)::integer as permitted,
      sum(customs_value)::text as "customsValue", sum(total)::text as total
    from declaration.declaration
    where lodged_on between ${from}::date and ${to}::date and not historical and ${of(office)}
    group by category, state`.execute(db);
  return found.rows;
}

const of = (office: string | null) => (office === null ? sql`true` : sql`office = ${office}`);

export type WaitingAsked = {
  readonly office: string | null;
  readonly now: Instant;
  /** Where one band of hours ends and the next begins. */
  readonly bandHours: readonly number[];
};

/** What waits for an officer now, by how long: band 0 lies up to the first of `bandHours`. */
export async function countWaiting(db: Db | Tx, asked: WaitingAsked): Promise<{ band: number; count: number }[]> {
  const { office, now, bandHours } = asked;
  const found = await sql<{ band: number; count: number }>`
    with waiting as (
      select case state when 'CORRECTION_REQUESTED' then changed_at else lodged_at end as since
      from declaration.declaration where state = any(${[...OFFICER_STATES]}::text[]) and ${of(office)}
    )
    select width_bucket(extract(epoch from ${now}::timestamptz - since) / 3600, ${[...bandHours]}::numeric[]) as band,
      count(*)::integer as count
    from waiting where since is not null group by band order by band`.execute(db);
  return found.rows;
}

/** Permitted ones among those lodged in the period, newest first. */
export async function listPermitted(
  db: Db | Tx,
  { from, to, office, limit }: FiguresAsked & { readonly limit: number },
): Promise<{ id: string; category: number | null }[]> {
  const found = await sql<{ id: string; category: number | null }>`
    select declaration_id as id, category from declaration.declaration
    where lodged_on between ${from}::date and ${to}::date and permitted_on is not null and not historical
      and ${of(office)}
    order by lodged_on desc, declaration_id desc limit ${limit}`.execute(db);
  return found.rows;
}
