import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { oneAtATime } from '../../platform/database/one-at-a-time.ts';
import { startJobs } from '../../platform/jobs.ts';
import { createLog } from '../../platform/log.ts';
import { fillDemonstrationIfEmpty } from '../demonstration/fill.ts';
import { demonstrationAccounts } from '../demonstration/registry.ts';
import { jobHandlers, TIMED_JOBS } from '../job-handlers.ts';
import { openSystem, varDirectory } from '../open-system.ts';
import { buildWebIfStale } from './build-web.ts';
import { createApp } from './create-app.ts';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

await main().catch((error: unknown) => {
  process.stderr.write(`Sekisho did not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

async function main(): Promise<void> {
  const started = performance.now();
  const isDemonstration = process.env.SEKISHO_DEMO !== '0';
  const host = process.env.HOST ?? '127.0.0.1';
  const port = Number(process.env.PORT ?? 8080);
  await mkdir(varDirectory(), { recursive: true });
  const webDirectory =
    process.env.SEKISHO_WEB === '0' ? null : await buildWebIfStale(join(varDirectory(), 'web-dist'), say);
  const log = createLog();
  const opened = await openSystem({ log });
  const { ownerPool } = opened.databases;
  if (isDemonstration) await oneAtATime(ownerPool, 'demonstration', () => fillDemonstrationIfEmpty(opened.system, say));
  const requestsPerMinute = process.env.SEKISHO_REQUESTS_PER_MINUTE;
  const { app, sessions } = await createApp({
    system: opened.system,
    isDemonstration,
    ...(webDirectory ? { webDirectory } : {}),
    ...(requestsPerMinute === undefined ? {} : { requestsPerMinute: Number(requestsPerMinute) }),
  });
  const handlers = jobHandlers(opened.system, sessions);
  const jobs = await startJobs(ownerPool, { handlers, timed: TIMED_JOBS, log });
  await app.listen({ host, port });
  announce(port, performance.now() - started, isDemonstration ? demonstrationAccounts(opened.system) : []);
  stopOnSignal(async () => {
    await app.close();
    await jobs.stop();
    await opened.close();
  });
}

function announce(port: number, milliseconds: number, accounts: ReturnType<typeof demonstrationAccounts>): void {
  say(`\nSekisho 関所  http://localhost:${port}   (started in ${(milliseconds / 1000).toFixed(1)} s)`);
  say(`API           http://localhost:${port}/api/docs`);
  if (accounts.length > 0) {
    say('\nDemonstration sign-ins (all people and companies are fictional):');
    for (const { signInName, password, role, displayName } of accounts) {
      say(`  ${signInName.padEnd(14)} ${password}   ${role} ${displayName}`);
    }
  }
  say('\nCtrl-C stops.');
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const once = (): void => {
    if (stopping) return;
    stopping = true;
    say('Stopping …');
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', once);
  process.on('SIGTERM', once);
}
