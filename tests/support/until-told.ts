import { sql } from 'kysely';
import type { Db } from '../../src/platform/database/connect.ts';

const PATIENCE_MILLISECONDS = 30_000;

/**
 * Waits until the event feed shows all that is committed here. It waits for older transactions of the whole cluster,
 * which tests share: one that is open in a neighbour's database holds it up for a moment.
 */
export async function untilTold(db: Db): Promise<void> {
  const started = performance.now();
  for (;;) {
    const found = await sql<{ told: boolean }>`
      select coalesce(max(transaction_id) < pg_snapshot_xmin(pg_current_snapshot()), true) as told
      from platform.journal`.execute(db);
    if (found.rows[0]?.told) return;
    if (performance.now() - started > PATIENCE_MILLISECONDS) throw new Error('A transaction somewhere does not end');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
