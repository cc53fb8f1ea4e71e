// SQL of bulk reassessments: the run with its checkpoint, and the declarations that it changes.
import { sql } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import { toJsonText } from '../../platform/json.ts';
import type { Change } from './bulk/change.ts';
import type { Difference } from './bulk/preview.ts';

export type RunState = 'previewing' | 'previewed' | 'booking' | 'booked';
export type Run = {
  readonly id: string;
  readonly change: Change;
  readonly fingerprint: string;
  readonly state: RunState;
  readonly reason: string | null;
  /** The checkpoint: the last declaration that was looked at. */
  readonly lastLodgedOn: PlainDate | null;
  readonly lastDeclarationId: string | null;
  readonly lookedAt: number;
  readonly changed: number;
  readonly failed: number;
  readonly booked: number;
  readonly total: number;
  readonly sumBefore: bigint;
  readonly sumAfter: bigint;
  readonly startedAt: Instant;
  readonly startedBy: string;
  readonly movedAt: Instant;
};

const RUN = sql.raw(`id, change, fingerprint, state, reason, last_lodged_on as "lastLodgedOn",
  last_declaration_id as "lastDeclarationId", looked_at as "lookedAt", changed, failed, booked, total,
  sum_before as "sumBefore", sum_after as "sumAfter", started_at as "startedAt", started_by as "startedBy",
  moved_at as "movedAt"`);

export async function insertRun(tx: Tx, r: Run): Promise<void> {
  await sql`
    insert into audit.run (id, change, fingerprint, day_from, day_to, state, reason, looked_at, changed, failed, booked,
      total, sum_before, sum_after, started_at, started_by, moved_at)
    values (${r.id}, ${toJsonText(r.change)}::jsonb, ${r.fingerprint}, ${r.change.from}::date, ${r.change.to}::date,
      ${r.state}, ${r.reason}, ${r.lookedAt}, ${r.changed}, ${r.failed}, ${r.booked}, ${r.total}, ${r.sumBefore},
      ${r.sumAfter}, ${r.startedAt}, ${r.startedBy}, ${r.movedAt})`.execute(tx);
}

/** Row locked: of two that continue a run, one waits for the other's batch. */
export async function lockRun(tx: Tx, id: string): Promise<Run | undefined> {
  await sql`select 1 from audit.run where id = ${id} for update`.execute(tx);
  return findRun(tx, id);
}

export async function findRun(db: Db | Tx, id: string): Promise<Run | undefined> {
  const found = await sql<Run>`select ${RUN} from audit.run where id = ${id}`.execute(db);
  return found.rows[0];
}

export async function findBookingRun(db: Db | Tx, fingerprint: string): Promise<Run | undefined> {
  const found = await sql<Run>`
    select ${RUN} from audit.run where fingerprint = ${fingerprint} and state = 'booking'`.execute(db);
  return found.rows[0];
}

export async function listRuns(db: Db | Tx): Promise<Run[]> {
  const found = await sql<Run>`select ${RUN} from audit.run order by id desc limit 50`.execute(db);
  return found.rows;
}

export async function saveRun(tx: Tx, r: Run): Promise<void> {
  await sql`update audit.run set state = ${r.state}, reason = ${r.reason}, last_lodged_on = ${r.lastLodgedOn}::date,
    last_declaration_id = ${r.lastDeclarationId}, looked_at = ${r.lookedAt}, changed = ${r.changed},
    failed = ${r.failed}, booked = ${r.booked}, total = ${r.total}, sum_before = ${r.sumBefore},
    sum_after = ${r.sumAfter}, moved_at = ${r.movedAt} where id = ${r.id}`.execute(tx);
}

export type RunDifference = Omit<Difference, 'difference'> & {
  readonly outcome: 'previewed' | 'booked' | 'left';
  readonly detail: string | null;
};

/** A declaration that is booked stays booked. */
export async function saveDifferences(tx: Tx, runId: string, rows: readonly RunDifference[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into audit.run_difference as r (run_id, declaration_id, declaration_number, lodged_on, importer_name, before,
      after, outcome, detail)
    select ${runId}::uuid, id, number, "lodgedOn", "importerName", before, after, outcome, detail
    from jsonb_to_recordset(${toJsonText(rows)}::jsonb) as d (id uuid, number text, "lodgedOn" date,
      "importerName" text, before bigint, after bigint, outcome text, detail text)
    on conflict (run_id, declaration_id) do update
      set before = excluded.before, after = excluded.after, outcome = excluded.outcome, detail = excluded.detail
      where r.outcome <> 'booked'`.execute(tx);
}

/** In the order of their numbers; `after` is the last number of the page before. */
export async function listDifferences(
  db: Db | Tx,
  runId: string,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<RunDifference[]> {
  const found = await sql<RunDifference>`
    select declaration_id as id, declaration_number as number, lodged_on as "lodgedOn",
      importer_name as "importerName", before::text as before, after::text as after, outcome, detail
    from audit.run_difference
    where run_id = ${runId} and (${after ?? null}::text is null or declaration_number > ${after ?? null}::text)
    order by declaration_number limit ${limit}`.execute(db);
  return found.rows;
}
