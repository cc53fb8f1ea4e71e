import { systemActor } from '../kernel/actor.ts';
import { LODGE_QUEUED_TASK, lodgeQueued } from '../modules/declaration/index.ts';
import type { JobHandler, TimedJob } from '../platform/jobs.ts';
import { perform, type System } from '../platform/perform.ts';
import type { Sessions } from '../platform/sessions.ts';

const STATUS_BROKEN = 500;
const PURGE_SESSIONS_TASK = 'platform.purge-sessions';

/** What no room enqueues and the clock asks for; times in UTC. */
export const TIMED_JOBS: readonly TimedJob[] = [{ task: PURGE_SESSIONS_TASK, match: '17 18 * * *' }];

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
    [PURGE_SESSIONS_TASK]: () => sessions.purge(),
  };
}
