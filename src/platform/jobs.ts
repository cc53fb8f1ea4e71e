import {
  Logger,
  parseCronItems,
  type Runner,
  runMigrations,
  run as runWorker,
  type WorkerEvents,
} from 'graphile-worker';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Instant } from './clock.ts';
import type { Tx } from './database/connect.ts';
import { send } from './database/transaction.ts';
import type { JsonObject } from './json.ts';
import type { Log } from './log.ts';
import { keepWorkerRoll } from './unlock-dead-workers.ts';

export type NewJob = {
  readonly task: string;
  readonly payload: JsonObject;
  /** Same key: the later replaces the earlier while it has not run. */
  readonly key?: string;
  readonly runAt?: Instant;
};

export type JobHandler = (payload: JsonObject) => Promise<void>;

/** Installs the job tables and the one function through which the application may enqueue. */
export async function installJobs(ownerPool: pg.Pool): Promise<void> {
  await runMigrations({ pgPool: ownerPool });
  await ownerPool.query(`
    create or replace function platform.enqueue_job(task text, payload json, job_key text, run_at timestamptz)
    returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
      select graphile_worker.add_job(task, payload, run_at => coalesce(run_at, now()), job_key => job_key);
    $$;
    revoke all on function platform.enqueue_job from public;
    grant execute on function platform.enqueue_job to sekisho_app;`);
}

export async function enqueueJobs(tx: Tx, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  await send(
    tx,
    sql`select platform.enqueue_job(task, payload, job_key, run_at) from unnest(
    ${jobs.map((job) => job.task)}::text[], ${jobs.map((job) => JSON.stringify(job.payload))}::json[],
    ${jobs.map((job) => job.key ?? null)}::text[], ${jobs.map((job) => job.runAt ?? null)}::timestamptz[])
    as job (task, payload, job_key, run_at)`,
  );
}

/** The worker keeps its own state in its tables; our log has the operations that its jobs perform. */
const QUIET = new Logger(() => () => undefined);

/** Work that nobody asks for: `match` is five cron fields in UTC. Several servers do it once between them. */
export type TimedJob = { readonly task: string; readonly match: string };

export type Jobs = { readonly stop: () => Promise<void> };

export type JobPlan = {
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly timed: readonly TimedJob[];
  readonly log: Log;
};

/** What fell due while no server was up is made good once by the next start within this time. */
const BACKFILL_MILLISECONDS = 24 * 3_600_000;
const RESTART_MILLISECONDS = 2_000;

/**
 * Runs due jobs until stopped; a handler that throws is tried again with growing delays. A worker that ends because its
 * database went away is started again, and jobs that a killed server left locked are taken over.
 */
export async function startJobs(ownerPool: pg.Pool, plan: JobPlan): Promise<Jobs> {
  const roll = keepWorkerRoll(ownerPool, plan.log);
  const first = await startRunner(ownerPool, plan, roll.events);
  let isStopping = false;
  let current: Runner | null = first;
  let wake: () => void = () => undefined;
  const tend = async (): Promise<void> => {
    while (!isStopping) {
      current ??= await startRunner(ownerPool, plan, roll.events).catch(() => null);
      await current?.promise.catch(() => undefined);
      if (isStopping) return;
      if (current) plan.log.error({}, 'the job worker ended; it is started again');
      current = null;
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, RESTART_MILLISECONDS);
      });
    }
  };
  const tended = tend();
  return {
    stop: async () => {
      isStopping = true;
      wake();
      await current?.stop().catch(() => undefined);
      await tended;
      await roll.stop();
    },
  };
}

function startRunner(ownerPool: pg.Pool, { handlers, timed }: JobPlan, events: WorkerEvents): Promise<Runner> {
  const taskList = Object.fromEntries(
    Object.entries(handlers).map(([task, handler]) => [task, (payload: unknown) => handler(payload as JsonObject)]),
  );
  return runWorker({
    pgPool: ownerPool,
    concurrency: 2,
    noHandleSignals: true,
    taskList,
    parsedCronItems: parseCronItems(
      timed.map(({ task, match }) => ({ task, match, options: { backfillPeriod: BACKFILL_MILLISECONDS } })),
    ),
    logger: QUIET,
    events,
  });
}
