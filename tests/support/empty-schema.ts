import type { TestSystem } from './test-system.ts';

/** A room without the data of the profile, for tests that begin before its first edition or rate. */
export async function emptySchema({ databases }: TestSystem, schema: string): Promise<void> {
  const { rows } = await databases.ownerPool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = $1`,
    [schema],
  );
  await databases.ownerPool.query(`truncate ${rows.map(({ name }) => name).join(', ')}`);
}
