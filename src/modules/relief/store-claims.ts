import { sql } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Scope } from '../../kernel/scope.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';

export type ClaimState = 'REQUESTED' | 'GRANTED' | 'REJECTED';

export type Claim = {
  readonly id: string;
  readonly declarationId: string;
  readonly declarationNumber: string;
  readonly itemNumber: number;
  readonly article: string;
  readonly traderId: string | null;
  readonly traderName: string;
  readonly brokerId: string | null;
  readonly amount: bigint;
  readonly evidence: string;
  readonly happenedOn: PlainDate;
  readonly state: ClaimState;
  readonly granted: bigint;
  readonly reason: string | null;
  readonly claimedBy: string;
  readonly claimedAt: Instant;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
};

const COLUMNS = sql.raw(`id, declaration_id as "declarationId", declaration_number as "declarationNumber",
  item_number as "itemNumber", article, trader_id as "traderId", trader_name as "traderName", broker_id as "brokerId",
  amount, evidence, happened_on as "happenedOn", state, granted, reason, claimed_by as "claimedBy",
  claimed_at as "claimedAt", decided_by as "decidedBy", decided_at as "decidedAt"`);

export async function insertClaim(tx: Tx, c: Claim): Promise<void> {
  await sql`
    insert into relief.claim (id, declaration_id, declaration_number, item_number, article, trader_id, trader_name,
      broker_id, amount, evidence, happened_on, state, granted, reason, claimed_by, claimed_at, decided_by, decided_at)
    values (${c.id}, ${c.declarationId}, ${c.declarationNumber}, ${c.itemNumber}, ${c.article}, ${c.traderId},
      ${c.traderName}, ${c.brokerId}, ${c.amount}, ${c.evidence}, ${c.happenedOn}::date, ${c.state}, ${c.granted},
      ${c.reason}, ${c.claimedBy}, ${c.claimedAt}, ${c.decidedBy}, ${c.decidedAt})`.execute(tx);
}

export async function saveDecision(tx: Tx, c: Claim): Promise<void> {
  await sql`
    update relief.claim set state = ${c.state}, granted = ${c.granted}, reason = ${c.reason},
      decided_by = ${c.decidedBy}, decided_at = ${c.decidedAt}
    where id = ${c.id}`.execute(tx);
}

export async function findClaim(db: Db | Tx, id: string): Promise<Claim | undefined> {
  const found = await sql<Claim>`select ${COLUMNS} from relief.claim where id = ${id}`.execute(db);
  return found.rows[0];
}

/** All claims for one declaration; its lock keeps them as they are. */
export async function listClaimsOf(db: Db | Tx, declarationId: string): Promise<Claim[]> {
  const found = await sql<Claim>`
    select ${COLUMNS} from relief.claim where declaration_id = ${declarationId} order by id`.execute(db);
  return found.rows;
}

type Filter = { readonly state: ClaimState | undefined; readonly before: string | undefined; readonly limit: number };

/** Newest first. */
export async function listClaims(db: Db | Tx, scope: Scope, filter: Filter): Promise<Claim[]> {
  const { state = null, before = null, limit } = filter;
  const found = await sql<Claim>`
    select ${COLUMNS} from relief.claim
    where (${scope.traderId}::uuid is null or trader_id = ${scope.traderId}::uuid)
      and (${scope.brokerId}::uuid is null or broker_id = ${scope.brokerId}::uuid)
      and (${state}::text is null or state = ${state}::text)
      and (${before}::uuid is null or id < ${before}::uuid)
    order by id desc limit ${limit}`.execute(db);
  return found.rows;
}
