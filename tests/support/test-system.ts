import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { inject } from 'vitest';
import { REACTIONS } from '../../src/apps/rooms.ts';
import { ROOT } from '../../src/apps/root.ts';
import type { Actor } from '../../src/kernel/actor.ts';
import type { Result } from '../../src/kernel/result.ts';
import { type AccountRow, actorOf } from '../../src/platform/accounts.ts';
import { manualClock } from '../../src/platform/clock.ts';
import { connectDatabases, type Databases, type Db } from '../../src/platform/database/connect.ts';
import type { DatabaseUrls } from '../../src/platform/database/embedded.ts';
import { silentLog } from '../../src/platform/log.ts';
import { createMetrics } from '../../src/platform/metrics.ts';
import type { Operation } from '../../src/platform/operation.ts';
import { perform, type System } from '../../src/platform/perform.ts';
import { loadProfile, type Profile } from '../../src/platform/profile.ts';
import { createSigner } from '../../src/platform/signer.ts';
import { databaseAt } from './database-at.ts';

const PEOPLE = {
  trader: 'trader',
  otherTrader: 'trader2',
  broker: 'broker',
  otherBroker: 'broker2',
  officer: 'officer',
  otherOfficer: 'officer2',
  supervisor: 'supervisor',
  analyst: 'analyst',
  administrator: 'administrator',
  bank: 'bank',
} as const;

export type TestSystem = {
  readonly system: System;
  readonly db: Db;
  readonly databases: Databases;
  readonly urls: DatabaseUrls;
  readonly clock: ReturnType<typeof manualClock>;
  readonly actors: Record<keyof typeof PEOPLE, Actor>;
  readonly perform: <I, O>(
    operation: Operation<I, O>,
    request: { actor: Actor; input: unknown; idempotencyKey?: string },
  ) => Promise<Result<O>>;
  readonly stop: () => Promise<void>;
};

let profile: Profile | undefined;

/** A whole system on its own clone of the template database; the clock stands at 10:00 in Tokyo on 20 November 2026. */
export async function testSystem(): Promise<TestSystem> {
  const cluster = inject('cluster');
  // The process is named, so that another run can tell a database in use from one left over.
  const name = `test_${process.pid}_${randomBytes(8).toString('hex')}`;
  await admin(cluster.owner, `create database ${name} template ${inject('template')}`);
  const urls = { owner: databaseAt(cluster.owner, name), app: databaseAt(cluster.app ?? '', name) };
  const databases = connectDatabases(urls, { poolSize: 8 });
  const clock = manualClock('2026-11-20T01:00:00.000Z');
  profile ??= loadProfile(join(ROOT, 'country', 'jp'));
  const signer = createSigner(join(tmpdir(), name));
  const parts = { clock, profile, reactions: REACTIONS, log: silentLog, metrics: createMetrics(), signer };
  const system = { db: databases.app, ...parts };
  return {
    system,
    db: databases.app,
    databases,
    urls,
    clock,
    actors: await findActors(databases.app),
    perform: (operation, { actor, input, idempotencyKey }) =>
      perform(system, operation, {
        actor,
        input,
        message: idempotencyKey ? { sender: actor.userId ?? 'public', id: idempotencyKey } : undefined,
      }),
    stop: async () => {
      await databases.close();
      await admin(cluster.owner, `drop database if exists ${name} with (force)`);
    },
  };
}

async function findActors(db: Db): Promise<TestSystem['actors']> {
  const found = await sql<AccountRow & { sign_in_name: string }>`select id, sign_in_name, display_name, role, trader_id,
    broker_id, office_code, bank, language from platform.account`.execute(db);
  const byName = new Map(found.rows.map((row) => [row.sign_in_name, actorOf(row)]));
  return Object.fromEntries(
    Object.entries(PEOPLE).map(([key, name]) => [key, byName.get(name)]),
  ) as TestSystem['actors'];
}

async function admin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseAt(url, 'postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
