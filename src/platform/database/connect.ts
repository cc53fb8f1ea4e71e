import type { Socket } from 'node:net';
import { Kysely, type Kysely as KyselyType, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { APP_ROLE, type DatabaseUrls } from './embedded.ts';

/** No room's tables are typed here: each room's `store.ts` states the row it reads beside its SQL (ADR-0004). */
export type Db = KyselyType<Record<string, never>>;
export type Tx = Transaction<Record<string, never>>;

export type Databases = {
  /** What the application uses: role `sekisho_app`, bound by grants. */
  readonly app: Db;
  readonly appPool: pg.Pool;
  /** Migrations, job machinery and backups only. */
  readonly ownerPool: pg.Pool;
  readonly close: () => Promise<void>;
};

// PostgreSQL's 64-bit integers are exact here too; dates stay the text they are in law.
const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
pg.types.setTypeParser(INT8, (text) => BigInt(text));
pg.types.setTypeParser(DATE, (text) => text);
pg.types.setTypeParser(TIMESTAMPTZ, (text) => new Date(text).toISOString());

/** Statements are sent without waiting for the answer to the one before (ADR-0010). */
const PIPELINE = { pipeline: true };

export function connectDatabases(
  urls: DatabaseUrls,
  options: { poolSize?: number; onError?: (e: Error) => void } = {},
): Databases {
  const onError = options.onError ?? (() => undefined);
  const max = options.poolSize ?? 16;
  const appPool =
    urls.app === null
      ? new pg.Pool({ ...PIPELINE, connectionString: urls.owner, max, options: `-c role=${APP_ROLE}` })
      : new pg.Pool({ ...PIPELINE, connectionString: urls.app, max });
  appPool.on('connect', prepareStatements);
  const ownerPool = new pg.Pool({ connectionString: urls.owner, max: 6 });
  // Connections emit `error` when the server stops, idle or not; unheard, it would end the process.
  for (const pool of [appPool, ownerPool]) {
    pool.on('error', onError);
    pool.on('connect', (client) => client.on('error', onError));
  }
  const app = new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool: appPool }) });
  return {
    app,
    appPool,
    ownerPool,
    close: async () => {
      await app.destroy();
      await ownerPool.end();
    },
  };
}

/** What is sent in one turn of the event loop goes out in one write: every write wakes the other side. */
function holdBack(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

const STATEMENTS_AT_MOST = 1_000;
const statementNames = new Map<string, string>();

/**
 * Lets PostgreSQL parse and plan each statement once a connection instead of at every call: our statements are few,
 * long and the same. Measured on lodge to permit; see docs/adr/0009.
 */
function prepareStatements(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const prepared = (...args: unknown[]): unknown => {
    const [text, values] = args;
    holdBack(client);
    const name = args.length === 2 && typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
    return name === undefined ? query(...args) : query({ name, text, values });
  };
  client.query = prepared as typeof client.query;
}

function nameOf(text: string): string | undefined {
  const known = statementNames.get(text);
  if (known !== undefined || statementNames.size >= STATEMENTS_AT_MOST) return known;
  const name = `s${statementNames.size}`;
  statementNames.set(text, name);
  return name;
}
