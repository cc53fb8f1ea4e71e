import type pg from 'pg';

/** What is done to a database before it serves: tables and profile; the fictional office. */
const LOCKS = { preparing: 0x5e_c1_53, demonstration: 0x5e_c1_54 } as const;

/**
 * Runs `work` while no other server or command does the same to this database. The lock ends with the connection, so a
 * process that dies leaves nothing locked.
 */
export async function oneAtATime<T>(ownerPool: pg.Pool, what: keyof typeof LOCKS, work: () => Promise<T>): Promise<T> {
  const client = await ownerPool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCKS[what]]);
    return await work();
  } finally {
    // A connection that cannot be asked to unlock is thrown away, and its lock with it.
    const isUnlocked = await client.query('select pg_advisory_unlock($1)', [LOCKS[what]]).then(
      () => true,
      () => false,
    );
    client.release(!isUnlocked);
  }
}
