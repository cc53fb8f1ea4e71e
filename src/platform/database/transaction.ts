// One transaction on one connection, without waiting where nothing hangs on the answer. PostgreSQL carries out what it
// is sent in order, so a statement sent early is seen by every later one, and its failure fails them all (ADR-0010).
import {
  CompiledQuery,
  type ConnectionProvider,
  type DatabaseConnection,
  type Driver,
  DummyDriver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  Transaction,
} from 'kysely';
import type { Db, Tx } from './connect.ts';

/** Statements on their way whose answers are awaited at the commit. */
const underWay = new WeakMap<Tx, Promise<unknown>[]>();

/** PostgreSQL's code for a statement that comes after a failed one; the failed one is what there is to tell. */
const AFTER_A_FAILURE = '25P02';

const dialect = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: (): Driver => new DummyDriver(),
  createIntrospector: (db: never) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
};
const UNUSED = { config: { dialect }, dialect, driver: dialect.createDriver() };

/**
 * Runs `work` in one transaction. Statements may run side by side (`Promise.all`): they are sent at once and carried
 * out in the order of sending. Throws what `work` throws, or the first failure of a statement sent by `send`.
 */
export function inTransaction<T>(
  db: Db,
  accessMode: 'read only' | 'read write',
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const executor = db.getExecutor();
  return executor.provideConnection(async (connection) => {
    const state = { isOver: false };
    const provider = onlyUntilOver(connection, state);
    const tx: Tx = new Transaction({ ...UNUSED, executor: executor.withConnectionProvider(provider) });
    const pending = [watched(connection.executeQuery(CompiledQuery.raw(`start transaction ${accessMode}`)))];
    underWay.set(tx, pending);
    try {
      const result = await work(tx);
      await Promise.all(pending);
      await connection.executeQuery(CompiledQuery.raw('commit'));
      return result;
    } catch (error) {
      const failed = await firstFailure(pending);
      await connection.executeQuery(CompiledQuery.raw('rollback'));
      throw isAfterAFailure(error) && failed ? failed.reason : error;
    } finally {
      state.isOver = true;
    }
  });
}

/**
 * Sends a statement whose answer nobody needs. In a transaction of `inTransaction` its end is awaited before the
 * commit, and its failure undoes the transaction; in any other it is awaited here.
 */
export async function send(tx: Tx, statement: RawBuilder<unknown>): Promise<void> {
  const pending = underWay.get(tx);
  const sent = statement.execute(tx);
  if (pending) pending.push(watched(sent));
  else await sent;
}

function onlyUntilOver(connection: DatabaseConnection, state: { readonly isOver: boolean }): ConnectionProvider {
  return {
    provideConnection: (consumer) => {
      if (state.isOver) throw new Error('A statement came after the end of its transaction');
      return consumer(connection);
    },
  };
}

/** Its failure is told at the commit, not as an unhandled rejection before. */
function watched<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

async function firstFailure(pending: readonly Promise<unknown>[]): Promise<PromiseRejectedResult | undefined> {
  return (await Promise.allSettled(pending)).find((outcome) => outcome.status === 'rejected');
}

const isAfterAFailure = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === AFTER_A_FAILURE;
