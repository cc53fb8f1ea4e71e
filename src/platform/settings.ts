import { sql } from 'kysely';
import type { Instant } from './clock.ts';
import type { Db } from './database/connect.ts';

/** One value of `platform.setting`: what has been loaded, so that a second start finds it done. */
export async function getSetting<T>(db: Db, key: string): Promise<T | undefined> {
  const found = await sql<{ value: T }>`select value from platform.setting where key = ${key}`.execute(db);
  return found.rows[0]?.value;
}

export type NewSetting = { readonly key: string; readonly value: unknown; readonly now: Instant };

export async function putSetting(db: Db, { key, value, now }: NewSetting): Promise<void> {
  await sql`insert into platform.setting (key, value, changed_at)
    values (${key}, ${JSON.stringify(value)}::jsonb, ${now})
    on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at`.execute(db);
}

/** Adds members to an object; those already kept and not named stay, whoever wrote them meanwhile. */
export async function addToSetting(db: Db, { key, value, now }: NewSetting): Promise<void> {
  await sql`insert into platform.setting as s (key, value, changed_at)
    values (${key}, ${JSON.stringify(value)}::jsonb, ${now})
    on conflict (key) do update set value = s.value || excluded.value, changed_at = excluded.changed_at`.execute(db);
}
