/**
 * A throw-away PostgreSQL with the schemas of the given rooms. Stands in until the shared template database of
 * `tests/support` exists; then its callers take that one.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectDatabases, type Databases } from '../../platform/database/connect.ts';
import { openEmbeddedCluster } from '../../platform/database/embedded.ts';
import { migrate, readMigrations } from '../../platform/database/migrate.ts';

export type TestDatabase = Databases & { readonly drop: () => Promise<void> };

export async function openTestDatabase(rooms: readonly string[]): Promise<TestDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'sekisho-test-'));
  const cluster = await openEmbeddedCluster(directory, { fast: true });
  const databases = connectDatabases(cluster.urls, { poolSize: 4 });
  const source = join(import.meta.dirname, '../..');
  const folders = [
    { room: 'platform', path: join(source, 'platform/migrations') },
    ...rooms.map((room) => ({ room, path: join(source, 'modules', room, 'migrations') })),
  ];
  await migrate(databases.ownerPool, await readMigrations(folders));
  const drop = async () => {
    await databases.close();
    await cluster.release();
    await rm(directory, { recursive: true, force: true });
  };
  return { ...databases, drop };
}
