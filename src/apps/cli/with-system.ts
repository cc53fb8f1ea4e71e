import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { systemActor } from '../../kernel/actor.ts';
import { type OpenSystem, openSystem, varDirectory } from '../open-system.ts';
import { remark } from './print.ts';

/** Whoever may type commands on this machine acts as the platform itself; the journal says so. */
export const CLI_ACTOR = systemActor('command-line');

/**
 * Opens the installation's system, joining a running server's database or starting the embedded one, for the time of
 * `work`. Opening and leaving happen one process at a time; the work itself runs side by side.
 */
export async function withSystem<T>(work: (opened: OpenSystem) => Promise<T>): Promise<T> {
  const isEmbedded = !process.env.DATABASE_URL;
  if (isEmbedded && !existsSync(join(varDirectory(), 'database', 'cluster.json'))) {
    remark('No database yet: creating one (about ten seconds, once) …');
  }
  const opened = await openSystem({ poolSize: 4 });
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}
