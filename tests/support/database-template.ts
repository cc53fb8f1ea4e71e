import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { loadDemonstrationRegistry } from '../../src/apps/demonstration/registry.ts';
import { openSystemAt } from '../../src/apps/open-system.ts';
import { MIGRATION_FOLDERS } from '../../src/apps/rooms.ts';
import { ROOT } from '../../src/apps/root.ts';
import { type DatabaseUrls, openEmbeddedCluster } from '../../src/platform/database/embedded.ts';
import { readMigrations } from '../../src/platform/database/migrate.ts';
import { silentLog } from '../../src/platform/log.ts';
import { databaseAt } from './database-at.ts';

declare module 'vitest' {
  interface ProvidedContext {
    cluster: DatabaseUrls;
    template: string;
  }
}

const BUILD_LOCK = 0x5e_c1_52;

/**
 * One throw-away cluster for all test projects, one migrated and filled template in it; a test database is a clone of
 * the template (some tens of milliseconds). The template's name is a hash of what it is made of.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await openEmbeddedCluster(join(ROOT, 'var', 'test-cluster'), { fast: true });
  const template = `template_${await fingerprint()}`;
  await buildTemplate(cluster.urls, template);
  project.provide('cluster', cluster.urls);
  project.provide('template', template);
  return cluster.release;
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const migration of await readMigrations(MIGRATION_FOLDERS))
    hash.update(migration.name).update(migration.checksum);
  const country = join(ROOT, 'country', 'jp');
  for (const name of readdirSync(country, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.(ya?ml|csv|ndjson)$/.test(name)) hash.update(name).update(readFileSync(join(country, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function buildTemplate(urls: DatabaseUrls, template: string): Promise<void> {
  const admin = new pg.Client({ connectionString: databaseAt(urls.owner, 'postgres') });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [BUILD_LOCK]);
    const known = await admin.query('select 1 from pg_database where datname = $1', [template]);
    if (known.rowCount) return;
    await dropLeftovers(admin);
    await admin.query('create database template_unfinished');
    const opened = await openSystemAt({
      urls: {
        owner: databaseAt(urls.owner, 'template_unfinished'),
        app: databaseAt(urls.app ?? '', 'template_unfinished'),
      },
      log: silentLog,
    });
    await loadDemonstrationRegistry(opened.system);
    await opened.close();
    await admin.query(`alter database template_unfinished rename to ${template}`);
  } finally {
    await admin.end();
  }
}

async function dropLeftovers(admin: pg.Client): Promise<void> {
  const old = await admin.query<{ datname: string }>(
    `select datname from pg_database
     where datname like 'template\\_%' and not datistemplate or datname like 'test\\_%'`,
  );
  for (const { datname } of old.rows) {
    if (!isInUse(datname)) await admin.query(`drop database if exists ${datname} with (force)`);
  }
}

/** Several runs may share the cluster: a test database belongs to a process, and lives as long as that does. */
function isInUse(datname: string): boolean {
  const owner = /^test_(\d+)_/.exec(datname)?.[1];
  if (owner === undefined) return false;
  try {
    return process.kill(Number(owner), 0);
  } catch {
    return false;
  }
}
