import { sql } from 'kysely';
import type { Db } from '../../platform/database/connect.ts';

/** Switches the random draw off in a test database, so that a test's declarations go where its rules send them. */
export async function stopRandomDraw(db: Db): Promise<void> {
  await sql`insert into risk.random_share (documents, physical, because, set_by, set_at)
    values (0, 0, 'test', 'test', now())`.execute(db);
}
