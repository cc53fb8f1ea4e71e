// The SQL of what proofs cover and what declarations have drawn of it. Balances stand beside the movements and are
// changed in the same transaction.
import { sql } from 'kysely';
import type { Instant } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';

export type NewProofLine = {
  readonly proofId: string;
  readonly line: number;
  readonly codes: readonly string[];
  readonly unit: string;
  readonly quantity: string;
};

export async function insertProofLines(tx: Tx, lines: readonly NewProofLine[]): Promise<void> {
  const rows = JSON.stringify(lines);
  await sql`insert into origin.proof_line (proof_id, line, codes, unit, quantity)
    select l."proofId", l.line, array(select jsonb_array_elements_text(l.codes)), l.unit, l.quantity
    from jsonb_to_recordset(${rows}::jsonb)
      as l ("proofId" uuid, line integer, codes jsonb, unit text, quantity numeric)`.execute(tx);
}

export type ProofLineRow = {
  readonly proofId: string;
  readonly agreement: string;
  readonly kind: string;
  readonly number: string;
  readonly line: number;
  readonly codes: readonly string[];
  readonly unit: string;
  readonly quantity: string;
  readonly used: string;
  /** What the declaration that asks has of it already. */
  readonly held: string;
};

type Wanted = {
  readonly traderId: string | null;
  readonly numbers: readonly string[];
  readonly declarationId: string | null;
};

const WANTED = ({ traderId, numbers, declarationId }: Wanted) => sql`
  (p.trader_id = ${traderId}::uuid and p.number = any(${numbers}::text[]))
  or p.id in (select m.proof_id from origin.proof_movement m where m.declaration_id = ${declarationId}::uuid)`;

/** Lines of the trader's proofs with these numbers, and whatever the declaration holds something of. */
export async function selectProofLines(db: Db | Tx, wanted: Wanted): Promise<ProofLineRow[]> {
  const found = await sql<ProofLineRow>`
    select l.proof_id as "proofId", p.agreement, p.kind, p.number, l.line, l.codes, l.unit,
      trim_scale(l.quantity)::text as quantity, trim_scale(l.used)::text as used,
      trim_scale(coalesce((select sum(e.quantity) from origin.proof_movement m
        join origin.proof_entry e on e.movement_id = m.movement_id
        where m.proof_id = l.proof_id and m.line = l.line and m.declaration_id = ${wanted.declarationId}::uuid
          and e.account = 'used'), 0))::text as held
    from origin.proof_line l join origin.proof p on p.id = l.proof_id
    where ${WANTED(wanted)} order by l.proof_id, l.line`.execute(db);
  return found.rows;
}

/** Locked in one order, so that two declarations with the same two proofs do not wait in a ring. */
export async function lockProofLines(tx: Tx, wanted: Wanted): Promise<ProofLineRow[]> {
  // Two statements: the sums of a row that had to be waited for are those of after the wait.
  await sql`select 1 from origin.proof_line l join origin.proof p on p.id = l.proof_id
    where ${WANTED(wanted)} order by l.proof_id, l.line for update of l`.execute(tx);
  return selectProofLines(tx, wanted);
}

export type ProofMovement = {
  readonly id: string;
  readonly kind: 'cover' | 'draw' | 'return';
  readonly proofId: string;
  readonly line: number;
  readonly declarationId: string | null;
  readonly declarationVersion: number | null;
  readonly from: 'issuer' | 'proof' | 'used';
  readonly to: 'issuer' | 'proof' | 'used';
  readonly quantity: string;
};

export async function insertProofMovements(
  tx: Tx,
  movements: readonly ProofMovement[],
  { at, by }: { readonly at: Instant; readonly by: string },
): Promise<void> {
  if (movements.length === 0) return;
  const rows = JSON.stringify(movements);
  await sql`
    with m as (
      select * from jsonb_to_recordset(${rows}::jsonb) as m (id uuid, kind text, "proofId" uuid, line integer,
        "declarationId" uuid, "declarationVersion" integer, "from" text, "to" text, quantity numeric)
    ), moved as (
      insert into origin.proof_movement (movement_id, kind, proof_id, line, declaration_id, declaration_version,
        booked_at, booked_by)
      select m.id, m.kind, m."proofId", m.line, m."declarationId", m."declarationVersion", ${at}::timestamptz,
        ${by}::text from m returning movement_id
    ), balanced as (
      update origin.proof_line l set used = l.used + m.change
      from (select "proofId", line, sum(case kind when 'draw' then quantity when 'return' then -quantity end) as change
        from m where kind <> 'cover' group by "proofId", line) m
      where l.proof_id = m."proofId" and l.line = m.line
    )
    insert into origin.proof_entry (movement_id, account, quantity)
    select m.id, m."from", -m.quantity from m join moved on moved.movement_id = m.id
    union all select m.id, m."to", m.quantity from m join moved on moved.movement_id = m.id`.execute(tx);
}

export type ShownLine = Omit<ProofLineRow, 'agreement' | 'kind' | 'number' | 'held'>;

export async function listLinesOf(db: Db | Tx, proofIds: readonly string[]): Promise<ShownLine[]> {
  const found = await sql<ShownLine>`select proof_id as "proofId", line, codes, unit,
      trim_scale(quantity)::text as quantity, trim_scale(used)::text as used
    from origin.proof_line where proof_id = any(${proofIds}::uuid[]) order by proof_id, line`.execute(db);
  return found.rows;
}

export type ProofDrawRow = {
  readonly id: string;
  readonly kind: 'draw' | 'return';
  readonly line: number;
  readonly unit: string;
  /** Above zero, whichever way it went. */
  readonly quantity: string;
  readonly declarationId: string;
  readonly declarationVersion: number;
  readonly bookedAt: Instant;
};

/** What declarations drew of a proof and gave back; the newest first. */
export async function listDrawsOf(db: Db | Tx, proofId: string): Promise<ProofDrawRow[]> {
  const found = await sql<ProofDrawRow>`select m.movement_id as id, m.kind, m.line, l.unit,
      trim_scale(abs(e.quantity))::text as quantity, m.declaration_id as "declarationId",
      m.declaration_version as "declarationVersion", m.booked_at as "bookedAt"
    from origin.proof_movement m
    join origin.proof_entry e on e.movement_id = m.movement_id and e.account = 'used'
    join origin.proof_line l on l.proof_id = m.proof_id and l.line = m.line
    where m.proof_id = ${proofId} order by m.booked_at desc, m.movement_id desc limit 500`.execute(db);
  return found.rows;
}
