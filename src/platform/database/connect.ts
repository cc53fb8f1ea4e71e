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

export function connectDatabases(
  urls: DatabaseUrls,
  options: { poolSize?: number; onError?: (e: Error) => void } = {},
): Databases {
  const onError = options.onError ?? (() => undefined);
  const max = options.poolSize ?? 16;
  const appPool =
    urls.app === null
      ? new pg.Pool({ connectionString: urls.owner, max, options: `-c role=${APP_ROLE}` })
      : new pg.Pool({ connectionString: urls.app, max });
  const ownerPool = new pg.Pool({ connectionString: urls.owner, max: 4 });
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
