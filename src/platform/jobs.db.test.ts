import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../tests/support/test-system.ts';
import { jobHandlers, TIMED_JOBS } from '../apps/job-handlers.ts';
import type { AccountRow } from './accounts.ts';
import { enqueueJobs, type Jobs, startJobs } from './jobs.ts';
import { createSessions, type Sessions } from './sessions.ts';

let house: TestSystem;
let sessions: Sessions;
let jobs: Jobs;
beforeAll(async () => {
  house = await testSystem();
  sessions = createSessions(house.db, house.clock);
  const handlers = jobHandlers(house.system, sessions);
  jobs = await startJobs(house.databases.ownerPool, { handlers, timed: TIMED_JOBS, log: house.system.log });
});
afterAll(async () => {
  await jobs?.stop();
  await house?.stop();
});

const count = async (query: ReturnType<typeof sql<{ n: bigint }>>): Promise<number> =>
  Number((await query.execute(house.db)).rows[0]?.n);
const openSessions = () => count(sql<{ n: bigint }>`select count(*) as n from platform.session`);
const enqueuePurge = () =>
  house.db.transaction().execute((tx) => enqueueJobs(tx, [{ task: 'platform.purge-sessions', payload: {} }]));

it('every handler is asked for by the clock or by a room', async () => {
  const asked = [...TIMED_JOBS.map(({ task }) => task), 'declaration.lodge-queued', 'audit.move-run'];
  asked.push('release.recheck-security');
  expect(Object.keys(jobHandlers(house.system, sessions)).sort()).toEqual(asked.sort());
});

it('the clock’s jobs are known to the worker', async () => {
  const { rows } = await house.databases.ownerPool.query<{ identifier: string }>(
    'select identifier from graphile_worker._private_known_crontabs',
  );
  expect(rows.map(({ identifier }) => identifier)).toEqual(TIMED_JOBS.map(({ task }) => task));
});

it('clears away sessions that have run out, and no others', async () => {
  const person = { id: house.actors.trader.userId } as AccountRow;
  await sessions.open(person, 'cookie', null);
  await sessions.open(person, 'bearer', null);
  house.clock.set('2026-11-22T01:00:00.000Z');
  await enqueuePurge();
  await expect.poll(openSessions, { timeout: 10_000 }).toBe(1);
});

it('goes on when all its connections were cut', async () => {
  await house.databases.ownerPool.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`);
  await sessions.open({ id: house.actors.trader.userId } as AccountRow, 'cookie', null);
  const before = await openSessions();
  house.clock.set('2026-11-24T01:00:00.000Z');
  await enqueuePurge();
  await expect.poll(openSessions, { timeout: 20_000 }).toBe(before - 1);
});

it('takes over what a killed server left locked, and leaves what a living one works on', async () => {
  const { ownerPool } = house.databases;
  const { log } = house.system;
  let finish: () => void = () => undefined;
  const working = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const slow = await startJobs(ownerPool, { handlers: { 'test.slow': () => working }, timed: [], log });
  await ownerPool.query(`select graphile_worker.add_job('test.slow', job_key => 'living')`);
  await ownerPool.query(`select graphile_worker.add_job('test.nobodys', job_key => 'dead')`);
  const holders = async () => {
    const found = await ownerPool.query<{ key: string; locked_by: string | null }>(
      `select key, locked_by from graphile_worker._private_jobs where key in ('living', 'dead')`,
    );
    return Object.fromEntries(found.rows.map(({ key, locked_by }) => [key, locked_by]));
  };
  await expect.poll(async () => (await holders()).living, { timeout: 10_000 }).toBeTruthy();
  await ownerPool.query(`update graphile_worker._private_jobs set locked_at = now() - interval '2 minutes',
    locked_by = coalesce(locked_by, 'worker-of-a-killed-server') where key in ('living', 'dead')`);
  const next = await startJobs(ownerPool, { handlers: { 'test.other': async () => undefined }, timed: [], log });
  await expect.poll(async () => (await holders()).dead, { timeout: 10_000 }).toBeNull();
  expect((await holders()).living).toBeTruthy();
  finish();
  await Promise.all([slow.stop(), next.stop()]);
});
