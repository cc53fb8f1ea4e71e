import { sql } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import { toJsonText } from '../../platform/json.ts';
import type { Entry, MovementKind } from './domain/entries.ts';
import type { Guarantee } from './domain/guarantee.ts';

/** All SQL of this room. Movements and entries are only ever inserted: the grants would refuse anything else. */
export type GuaranteeRow = Guarantee & {
  readonly security: string;
  readonly provider: string;
  readonly traderName: string;
  readonly officeCode: string | null;
  readonly registeredAt: Instant;
  readonly changedAt: Instant;
};

const COLUMNS = sql.raw(`g.id, g.number, g.kind, g.security, g.provider, g.trader_id as "traderId",
  g.trader_name as "traderName", g.office_code as "officeCode", g.amount, g.reserved, g.posted,
  g.valid_from as "validFrom", g.valid_to as "validTo", g.state, g.registered_at as "registeredAt",
  g.changed_at as "changedAt"`);

export async function nextNumber(tx: Tx): Promise<bigint> {
  const found = await sql<{ running: bigint }>`
    select nextval('guarantee.number_sequence') as running`.execute(tx);
  const running = found.rows[0]?.running;
  if (running === undefined) throw new Error('A sequence always answers');
  return running;
}

export async function insertGuarantee(tx: Tx, g: GuaranteeRow): Promise<void> {
  await sql`
    insert into guarantee.guarantee (id, number, kind, security, provider, trader_id, trader_name, office_code, amount,
      reserved, posted, valid_from, valid_to, state, registered_at, changed_at)
    values (${g.id}, ${g.number}, ${g.kind}, ${g.security}, ${g.provider}, ${g.traderId}, ${g.traderName},
      ${g.officeCode}, ${g.amount}, ${g.reserved}, ${g.posted}, ${g.validFrom}, ${g.validTo}, ${g.state},
      ${g.registeredAt}, ${g.changedAt})`.execute(tx);
}

/** What may change of a guarantee whose row is locked. */
export async function updateGuarantee(tx: Tx, g: GuaranteeRow): Promise<void> {
  await sql`
    update guarantee.guarantee set amount = ${g.amount}, reserved = ${g.reserved}, posted = ${g.posted},
      state = ${g.state}, valid_to = ${g.validTo}, changed_at = ${g.changedAt} where id = ${g.id}`.execute(tx);
}

export async function findGuarantee(db: Db | Tx, id: string): Promise<GuaranteeRow | undefined> {
  const found = await sql<GuaranteeRow>`
    select ${COLUMNS} from guarantee.guarantee g where g.id = ${id}`.execute(db);
  return found.rows[0];
}

/** In the order of their keys, always the same, so that no two transactions wait for each other. */
export async function lockGuarantees(tx: Tx, ids: readonly string[]): Promise<GuaranteeRow[]> {
  if (ids.length === 0) return [];
  const found = await sql<GuaranteeRow>`
    select ${COLUMNS} from guarantee.guarantee g where g.id = any(${[...ids]}::uuid[])
    order by g.id for update`.execute(tx);
  return found.rows;
}

export async function lockGuaranteesOf(tx: Tx, traderId: string): Promise<GuaranteeRow[]> {
  const found = await sql<GuaranteeRow>`
    select ${COLUMNS} from guarantee.guarantee g where g.trader_id = ${traderId} order by g.id for update`.execute(tx);
  return found.rows;
}

type Page = { readonly before: string | undefined; readonly limit: number };

/** Newest first; `traderId` null: of everybody. */
export async function listGuaranteeRows(
  db: Db | Tx,
  { traderId, before, limit }: Page & { readonly traderId: string | null },
): Promise<GuaranteeRow[]> {
  const found = await sql<GuaranteeRow>`
    select ${COLUMNS} from guarantee.guarantee g
    where (${traderId}::uuid is null or g.trader_id = ${traderId}::uuid)
      and (${before ?? null}::uuid is null or g.id < ${before ?? null}::uuid)
    order by g.id desc limit ${limit}`.execute(db);
  return found.rows;
}

export type Hold = {
  readonly reference: string;
  readonly guaranteeId: string;
  readonly purpose: string;
  readonly amount: bigint;
  readonly state: 'reserved' | 'posted' | 'released';
  /** How often it has moved: makes each movement's reference its own. */
  readonly step: number;
  readonly about: string | null;
};

export async function findHolds(db: Db | Tx, references: readonly string[]): Promise<Hold[]> {
  const found = await sql<Hold>`
    select reference, guarantee_id as "guaranteeId", purpose, amount, state, step, about
    from guarantee.hold where reference = any(${[...references]}::text[]) order by reference`.execute(db);
  return found.rows;
}

/** A range of the primary key: references are compared byte by byte. */
export async function listReferencesHeld(db: Db | Tx, beginning: string): Promise<string[]> {
  const found = await sql<{ reference: string }>`
    select reference from guarantee.hold
    where reference >= ${beginning} and reference < ${`${beginning}\u{10ffff}`} and state <> 'released'
    order by reference limit 1000`.execute(db);
  return found.rows.map(({ reference }) => reference);
}

export async function saveHolds(tx: Tx, holds: readonly Hold[], now: Instant): Promise<void> {
  await sql`
    insert into guarantee.hold (reference, guarantee_id, purpose, amount, state, step, about, changed_at)
    select reference, "guaranteeId", purpose, amount, state, step, about, ${now}::timestamptz
    from jsonb_to_recordset(${toJsonText([...holds])}::jsonb) as h
      (reference text, "guaranteeId" uuid, purpose text, amount bigint, state text, step integer, about text)
    on conflict on constraint hold_pk do update set guarantee_id = excluded.guarantee_id,
      purpose = excluded.purpose, amount = excluded.amount, state = excluded.state, step = excluded.step,
      about = excluded.about, changed_at = excluded.changed_at`.execute(tx);
}

export type Movement = {
  readonly id: string;
  readonly guaranteeId: string;
  readonly kind: MovementKind;
  readonly reference: string;
  readonly step: number;
  readonly about: string | null;
  readonly bookedOn: PlainDate;
  readonly bookedAt: Instant;
  readonly bookedBy: string;
  readonly entries: readonly Entry[];
};

export async function insertMovements(tx: Tx, movements: readonly Movement[]): Promise<void> {
  const entries = movements.flatMap((movement) =>
    movement.entries.map((entry, line) => ({ ...entry, movementId: movement.id, line: line + 1 })),
  );
  await sql`with moved as (
      insert into guarantee.movement
        (id, guarantee_id, kind, reference, step, about, booked_on, booked_at, booked_by)
      select id, "guaranteeId", kind, reference, step, about, "bookedOn", "bookedAt", "bookedBy"
      from jsonb_to_recordset(${toJsonText(movements.map(({ entries: _, ...movement }) => movement))}::jsonb) as m
        (id uuid, "guaranteeId" uuid, kind text, reference text, step integer, about text, "bookedOn" date,
         "bookedAt" timestamptz, "bookedBy" text)
    )
    insert into guarantee.entry (movement_id, line, account, amount)
    select "movementId", line, account, amount from jsonb_to_recordset(${toJsonText(entries)}::jsonb) as e
      ("movementId" uuid, line integer, account text, amount bigint)`.execute(tx);
}

type MovementRow = Omit<Movement, 'entries'> & {
  readonly entries: { readonly account: string; readonly amount: string }[];
};

/** Newest first. */
export async function listMovementRows(
  db: Db | Tx,
  { guaranteeId, before, limit }: Page & { readonly guaranteeId: string },
): Promise<MovementRow[]> {
  const found = await sql<MovementRow>`
    select m.id, m.guarantee_id as "guaranteeId", m.kind, m.reference, m.step, m.about, m.booked_on as "bookedOn",
      m.booked_at as "bookedAt", m.booked_by as "bookedBy",
      (select jsonb_agg(jsonb_build_object('account', e.account, 'amount', e.amount::text) order by e.line)
       from guarantee.entry e where e.movement_id = m.id) as entries
    from guarantee.movement m
    where m.guarantee_id = ${guaranteeId} and (${before ?? null}::uuid is null or m.id < ${before ?? null}::uuid)
    order by m.id desc limit ${limit}`.execute(db);
  return found.rows;
}
