import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { connectDatabases, type Databases, type Db, type Tx } from '../../platform/database/connect.ts';
import { openEmbeddedCluster } from '../../platform/database/embedded.ts';
import { migrate, readMigrations } from '../../platform/database/migrate.ts';

export type TestDatabase = {
  readonly db: Db;
  readonly databases: Databases;
  readonly inTransaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

const src = resolve(import.meta.dirname, '../..');

/** A throw-away PostgreSQL with the tables of the platform and of this room. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'tariff-db-'));
  const cluster = await openEmbeddedCluster(directory, { fast: true });
  const databases = connectDatabases(cluster.urls);
  const folders = [
    { room: 'platform', path: join(src, 'platform/migrations') },
    { room: 'tariff', path: join(src, 'modules/tariff/migrations') },
  ];
  await migrate(databases.ownerPool, await readMigrations(folders));
  return {
    db: databases.app,
    databases,
    inTransaction: (work) => databases.app.transaction().execute(work),
    close: async () => {
      await databases.close();
      await cluster.release();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
