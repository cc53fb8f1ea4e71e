import { join } from 'node:path';
import { type Clock, systemClock } from '../platform/clock.ts';
import { connectDatabases, type Databases } from '../platform/database/connect.ts';
import { type DatabaseUrls, openEmbeddedCluster } from '../platform/database/embedded.ts';
import { migrate, readMigrations } from '../platform/database/migrate.ts';
import { oneAtATime } from '../platform/database/one-at-a-time.ts';
import { underDirectoryLock } from '../platform/directory-lock.ts';
import { installJobs } from '../platform/jobs.ts';
import { createLog, type Log } from '../platform/log.ts';
import { createMetrics } from '../platform/metrics.ts';
import type { System } from '../platform/perform.ts';
import { loadProfile } from '../platform/profile.ts';
import { createSigner } from '../platform/signer.ts';
import { loadProfileData } from './load-profile.ts';
import { MIGRATION_FOLDERS, REACTIONS } from './rooms.ts';
import { ROOT } from './root.ts';
import { varDirectory } from './var-directory.ts';

export { varDirectory };

export type OpenSystem = {
  readonly system: System;
  readonly databases: Databases;
  readonly close: () => Promise<void>;
};

export type OpenOptions = {
  readonly urls: DatabaseUrls;
  readonly clock?: Clock;
  readonly log?: Log;
  readonly poolSize?: number;
  readonly country?: string;
};

/** Connects, brings the tables up to date and the profile in. Everything that starts anything begins here. */
export async function openSystemAt(options: OpenOptions): Promise<OpenSystem> {
  const log = options.log ?? createLog();
  const databases = connectDatabases(options.urls, {
    ...(options.poolSize ? { poolSize: options.poolSize } : {}),
    onError: (error) => log.warn({ reason: error.message }, 'an idle database connection was lost'),
  });
  const system: System = {
    db: databases.app,
    clock: options.clock ?? systemClock,
    profile: loadProfile(join(ROOT, 'country', options.country ?? process.env.SEKISHO_COUNTRY ?? 'jp')),
    reactions: REACTIONS,
    log,
    metrics: createMetrics(),
    signer: createSigner(varDirectory()),
  };
  try {
    await oneAtATime(databases.ownerPool, 'preparing', async () => {
      const applied = await migrate(databases.ownerPool, await readMigrations(MIGRATION_FOLDERS));
      if (applied.length > 0) await installJobs(databases.ownerPool);
      await loadProfileData(system);
    });
  } catch (error) {
    await databases.close();
    throw error;
  }
  return { system, databases, close: databases.close };
}

/** Several processes that start in one directory, or leave it, do so one after the other. */
const underOpeningLock = <T>(work: () => Promise<T>): Promise<T> =>
  underDirectoryLock(join(varDirectory(), 'opening.lock'), work);

/** The database named by `DATABASE_URL`, or the embedded one in the var directory. */
export async function openSystem(options: Omit<OpenOptions, 'urls'> = {}): Promise<OpenSystem> {
  const external = process.env.DATABASE_URL;
  if (external)
    return openSystemAt({ ...options, urls: { owner: external, app: process.env.DATABASE_APP_URL ?? null } });
  const log = options.log ?? createLog();
  const opened = await underOpeningLock(() => openEmbeddedSystem({ ...options, log }));
  return { ...opened, close: () => underOpeningLock(opened.close) };
}

async function openEmbeddedSystem(options: Omit<OpenOptions, 'urls'> & { readonly log: Log }): Promise<OpenSystem> {
  const cluster = await openEmbeddedCluster(join(varDirectory(), 'database'), { log: options.log });
  try {
    const opened = await openSystemAt({ ...options, urls: cluster.urls });
    return {
      ...opened,
      close: async () => {
        await opened.close();
        await cluster.release();
      },
    };
  } catch (error) {
    await cluster.release();
    throw error;
  }
}
