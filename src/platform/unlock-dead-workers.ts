import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import type { Log } from './log.ts';

/** The first half of our advisory locks' keys; the second is the name that a pool of workers locks its jobs with. */
const LOCK_CLASS = 0x5e4b;
const SWEEP_MILLISECONDS = 30_000;

export type Roll = {
  /** Handed to the runner, so that its pool of workers is entered. */
  readonly events: WorkerEvents;
  readonly stop: () => Promise<void>;
};

/**
 * A killed server leaves its jobs locked, and the worker itself gives them free only after four hours. So every server
 * holds a lock of its session in the name of its workers, and gives free what is locked in a name that nobody holds.
 * The minute's grace is for a server whose lock is still on its way.
 */
export function keepWorkerRoll(ownerPool: pg.Pool, log: Log): Roll {
  const events: WorkerEvents = new EventEmitter();
  let mine: string | null = null;
  let holder: pg.PoolClient | null = null;
  const connect = async (): Promise<pg.PoolClient> => {
    const client = await ownerPool.connect();
    client.on('error', () => {
      if (holder === client) holder = null;
      client.release(true);
    });
    holder = client;
    return client;
  };
  const hold = async (): Promise<pg.PoolClient> => {
    const client = holder ?? (await connect());
    await client.query('select pg_advisory_unlock_all()');
    await client.query('select pg_advisory_lock_shared($1, hashtext($2))', [LOCK_CLASS, mine]);
    return client;
  };
  const tend = async (): Promise<void> => {
    if (mine === null) return;
    const client = holder ?? (await hold());
    const { rows } = await client.query<{ name: string }>(SWEEP, [LOCK_CLASS, mine]);
    if (rows.length > 0) log.warn({ workers: rows.map(({ name }) => name) }, 'jobs of a dead server were given free');
  };
  // One after the other: a lock is never asked for on a connection that is being replaced.
  let last: Promise<void> = Promise.resolve();
  const queue = (work: () => Promise<unknown>): void => {
    last = last
      .then(async () => void (await work()))
      .catch((error: unknown) => log.warn({ err: error }, 'the roll of job workers was not kept'));
  };
  // A server has one pool at a time: the name of the one before is let go, and what it left locked is given free.
  events.on('pool:create', ({ workerPool }) => {
    mine = workerPool.id;
    queue(hold);
    queue(tend);
  });
  const timer = setInterval(() => queue(tend), SWEEP_MILLISECONDS);
  timer.unref();
  return {
    events,
    stop: async () => {
      clearInterval(timer);
      await last;
      holder?.release(true);
      holder = null;
    },
  };
}

const SWEEP = `
  with locking as materialized (
    select locked_by as name from graphile_worker._private_jobs where locked_at < now() - interval '1 minute'
    union
    select locked_by from graphile_worker._private_job_queues where locked_at < now() - interval '1 minute'
  ), dead as materialized (
    select name from locking where name <> $2 and pg_try_advisory_xact_lock($1, hashtext(name))
  ), freed as materialized (
    select graphile_worker.force_unlock_workers(array_agg(name)) from dead having count(*) > 0
  )
  select name from dead, freed`;
