import { systemActor } from '../kernel/actor.ts';
import type { Result } from '../kernel/result.ts';
import {
  ACCRUE_DELINQUENCY_TASK,
  accrueDelinquency,
  MOVE_RUN_TASK,
  moveRunOn,
  REWEIGH_TASK,
  reweighForeseen,
} from '../modules/audit/index.ts';
import { LODGE_QUEUED_TASK, lodgeQueued } from '../modules/declaration/index.ts';
import { CLOSE_DAY_TASK, closeDay, DUN_TASK, dun, RECOURSE_TASK, takeRecourse } from '../modules/payment/index.ts';
import { RECHECK_SECURITY_TASK, recheckSecurity } from '../modules/release/index.ts';
import { checkDeadlines, RELIEF_DEADLINES_TASK } from '../modules/relief/index.ts';
import { carryOutDue, RULINGS_DUE_TASK } from '../modules/ruling/index.ts';
import type { JobHandler, TimedJob } from '../platform/jobs.ts';
import type { Operation } from '../platform/operation.ts';
import { perform, type System } from '../platform/perform.ts';
import type { Sessions } from '../platform/sessions.ts';

const STATUS_BROKEN = 500;
const PURGE_SESSIONS_TASK = 'platform.purge-sessions';

/** What no room enqueues and the clock asks for; times in UTC. */
export const TIMED_JOBS: readonly TimedJob[] = [
  { task: PURGE_SESSIONS_TASK, match: '17 18 * * *' },
  { task: RULINGS_DUE_TASK, match: '5 15 * * *' },
  { task: CLOSE_DAY_TASK, match: '20 15 * * *' },
  { task: RELIEF_DEADLINES_TASK, match: '30 15 * * *' },
  { task: REWEIGH_TASK, match: '35 15 * * *' },
  { task: ACCRUE_DELINQUENCY_TASK, match: '40 15 * * *' },
  { task: DUN_TASK, match: '50 15 * * *' },
  { task: RECOURSE_TASK, match: '55 15 * * *' },
];

/** What the rooms enqueue, carried out. A handler that throws is tried again later. */
export function jobHandlers(system: System, sessions: Sessions): Record<string, JobHandler> {
  return {
    [LODGE_QUEUED_TASK]: async ({ id }) => {
      const actor = systemActor(LODGE_QUEUED_TASK);
      const done = await perform(system, lodgeQueued, { actor, input: { id } });
      // A refusal is final (changed, lodged or withdrawn meanwhile); a broken machine deserves another try.
      const broken = !done.ok && done.refusals.some(({ status }) => status >= STATUS_BROKEN);
      if (broken) throw new Error(done.refusals.map(({ code }) => code).join(', '));
      if (done.ok) return;
      system.log.warn({ id, refusals: done.refusals.map(({ code }) => code) }, 'a queued lodging was refused');
    },
    [RULINGS_DUE_TASK]: async () => {
      mustDo(await perform(system, carryOutDue, { actor: systemActor(RULINGS_DUE_TASK), input: {} }));
    },
    [CLOSE_DAY_TASK]: () => {
      const actor = systemActor(CLOSE_DAY_TASK);
      return inPortions(async () => mustDo(await perform(system, closeDay, { actor, input: {} })));
    },
    [RELIEF_DEADLINES_TASK]: () => {
      const actor = systemActor(RELIEF_DEADLINES_TASK);
      return inPortions(async (portion) =>
        mustDo(await perform(system, checkDeadlines, { actor, input: { remind: portion === 0 } })),
      );
    },
    [ACCRUE_DELINQUENCY_TASK]: async () => {
      const actor = systemActor(ACCRUE_DELINQUENCY_TASK);
      for (const of of ['demands', 'charges']) {
        await untilTheEnd(async (after) =>
          mustDo(await perform(system, accrueDelinquency, { actor, input: { of, ...after } })),
        );
      }
    },
    [REWEIGH_TASK]: () => eachOf(system, reweighForeseen),
    [DUN_TASK]: () => eachOf(system, dun),
    [RECOURSE_TASK]: () => eachOf(system, takeRecourse),
    [RECHECK_SECURITY_TASK]: async ({ traderId }) => {
      const actor = systemActor(RECHECK_SECURITY_TASK);
      await untilTheEnd(async (after) =>
        mustDo(await perform(system, recheckSecurity, { actor, input: { traderId, ...after } })),
      );
    },
    [MOVE_RUN_TASK]: async ({ id }) => {
      const actor = systemActor(MOVE_RUN_TASK);
      mustDo(await perform(system, moveRunOn, { actor, input: { id, goOn: true } }));
    },
    [PURGE_SESSIONS_TASK]: () => sessions.purge(),
  };
}

function mustDo<T>(done: Result<T>): T {
  if (done.ok) return done.value;
  throw new Error(done.refusals.map(({ code }) => code).join(', '));
}

/** A backlog greater than this is left to the next run. */
const PORTIONS_AT_MOST = 500;

/** A portion in a transaction each, until one says that there is no more. */
async function inPortions(take: (portion: number) => Promise<{ readonly hasMore: boolean }>): Promise<void> {
  for (let portion = 0; portion < PORTIONS_AT_MOST; portion += 1) {
    if (!(await take(portion)).hasMore) return;
  }
}

/** One subject in a transaction each, for what finds its next one by itself. */
const eachOf = (system: System, work: Operation<Record<string, never>, { next?: string }>): Promise<void> =>
  untilTheEnd(async () => mustDo(await perform(system, work, { actor: systemActor(work.name), input: {} })));

type Step = { readonly next?: string | undefined };

/** One subject in a transaction each, until there is none after the last. */
async function untilTheEnd(step: (after: { readonly after?: string }) => Promise<Step>): Promise<void> {
  let { next } = await step({});
  while (next !== undefined) ({ next } = await step({ after: next }));
}
