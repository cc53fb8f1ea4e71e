import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';

/** One forward-only SQL file of one room. */
export type Migration = { readonly name: string; readonly text: string; readonly checksum: string };

const MIGRATION_LOCK = 0x5e_c1_51;

/** Reads the SQL files of the given folders, in the order of the folders, then by file name. */
export async function readMigrations(folders: readonly { room: string; path: string }[]): Promise<Migration[]> {
  const migrations: Migration[] = [];
  for (const { room, path } of folders) {
    const files = await readdir(path).catch(() => []);
    for (const file of files.filter((name) => name.endsWith('.sql')).sort()) {
      const text = await readFile(join(path, file), 'utf8');
      migrations.push({ name: `${room}/${file}`, text, checksum: createHash('sha256').update(text).digest('hex') });
    }
  }
  return migrations;
}

/**
 * Applies what is missing, each file in its own transaction, under a lock so that two servers starting together do not
 * collide. Throws when a file already applied has been edited since.
 * Not Kysely's Migrator: it wants one global alphabetical order, ours is the order of the rooms (ADR-0004).
 */
export async function migrate(pool: pg.Pool, migrations: readonly Migration[]): Promise<readonly string[]> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query('create schema if not exists platform');
    await client.query(`create table if not exists platform.migration (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
    const applied = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from platform.migration',
    );
    const known = new Map(applied.rows.map((row) => [row.name, row.checksum]));
    const done: string[] = [];
    for (const migration of migrations) {
      const checksum = known.get(migration.name);
      if (checksum === migration.checksum) continue;
      if (checksum !== undefined)
        throw new Error(`${migration.name} was edited after it had been applied; add a new file`);
      await applyOne(client, migration);
      done.push(migration.name);
    }
    return done;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    client.release();
  }
}

async function applyOne(client: pg.PoolClient, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.text);
    await client.query('insert into platform.migration (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${migration.name} failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}
