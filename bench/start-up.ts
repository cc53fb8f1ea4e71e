import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedCluster } from '../src/platform/database/embedded.ts';
import { say } from './report.ts';
import { startServerProcess } from './server-process.ts';

const PORT = 18_671;
const TARGET_SECONDS = 5;

/** (c) Second start: everything is made already. Beside it, what an empty Node and an empty PostgreSQL need. */
export async function benchStart(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'sekisho-bench-'));
  try {
    const environment = { SEKISHO_VAR: directory };
    say('\n(c) start-up, seconds until the first answer');
    const first = await startServerProcess({ port: PORT, environment });
    await first.stop();
    say(`    first start (cluster, migrations, profile, demonstration, pages)  ${seconds(first.readyAfter)}`);
    const second = await startServerProcess({ port: PORT, environment });
    await second.stop();
    const bare = await bareMilliseconds(join(directory, 'database'));
    say(`    second start  ${seconds(second.readyAfter)} (target < ${TARGET_SECONDS})`);
    say(`    baseline: empty Node process + PostgreSQL start and stop  ${seconds(bare)}`);
    say(`    ratio  ${(second.readyAfter / bare).toFixed(1)}`);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function bareMilliseconds(databaseDirectory: string): Promise<number> {
  const started = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  const cluster = await openEmbeddedCluster(databaseDirectory);
  await cluster.release();
  return performance.now() - started;
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
