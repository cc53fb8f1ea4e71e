import type pg from 'pg';
import type { Log } from '../log.ts';

const FIRST_WAIT_MILLISECONDS = 250;
const LONGEST_WAIT_MILLISECONDS = 30_000;

type Wanted = {
  readonly first: pg.Client;
  /** Starts what the connection leads to when it is down, and connects. */
  readonly reopen: () => Promise<pg.Client>;
  readonly log: Log;
};

/**
 * Holds one connection to the embedded cluster for as long as the process lives. When it breaks, the cluster has most
 * likely died: it is started again, at once and then at waits that double up to half a minute. Answers a function that
 * ends the watch and hands over the connection, if there is one.
 */
export function keepConnected({ first, reopen, log }: Wanted): () => Promise<pg.Client | null> {
  let current: pg.Client | null = first;
  let isEnding = false;
  let wake: () => void = () => undefined;
  let reopening: Promise<void> = Promise.resolve();

  const watch = (client: pg.Client): void => {
    client.once('end', () => {
      if (isEnding) return;
      current = null;
      log.error({}, 'the embedded database went away; it is started again');
      reopening = restore();
    });
  };
  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      setTimeout(resolve, milliseconds);
    });
  const restore = async (): Promise<void> => {
    for (let wait = FIRST_WAIT_MILLISECONDS; !isEnding; wait = Math.min(wait * 2, LONGEST_WAIT_MILLISECONDS)) {
      try {
        current = await reopen();
        watch(current);
        log.warn({}, 'the embedded database is up again');
        return;
      } catch (error) {
        log.error({ err: error, nextTryInMilliseconds: wait }, 'the embedded database could not be started');
        await pause(wait);
      }
    }
  };

  watch(first);
  return async () => {
    isEnding = true;
    wake();
    await reopening;
    return current;
  };
}
