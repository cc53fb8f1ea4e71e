import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemonstrationBasics } from '../src/apps/demonstration/fill-steps.ts';
import { openSystemAt } from '../src/apps/open-system.ts';
import { simulateTrade } from '../src/apps/simulation/simulate-trade.ts';
import { mustBe } from '../src/kernel/result.ts';
import { changeFor, differenceOf, previewPages } from '../src/modules/audit/index.ts';
import { listPermittedContents, type PermittedKey } from '../src/modules/declaration/index.ts';
import { assessmentProfileOf } from '../src/modules/duty/index.ts';
import { openEmbeddedCluster } from '../src/platform/database/embedded.ts';
import { createLog } from '../src/platform/log.ts';
import type { System } from '../src/platform/perform.ts';
import { say } from './report.ts';

const DECLARATIONS = 1_200;
const DAYS = 60;
const PASSES = 8;
const PAGE = 500;
const TARGET = 5_000;
const ASKED = { measure: 'duty', from: '2000-01-01', to: '2099-12-31', rate: '7.5%' } as const;

/** (e) Read-only preview of a changed rate over permitted declarations, beside merely reading their contents. */
export async function benchReassess(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'sekisho-bench-'));
  const cluster = await openEmbeddedCluster(join(directory, 'database'));
  const opened = await openSystemAt({ urls: cluster.urls, log: createLog('error') });
  try {
    const { system } = opened;
    await loadDemonstrationBasics(system, () => undefined);
    await simulateTrade(system, { declarations: DECLARATIONS, seed: 7, days: DAYS, progress: () => undefined });
    await previewAll(system);
    const ours = await ratePerSecond(() => previewAll(system));
    const theirs = await ratePerSecond(() => readAll(system));
    say('\n(e) bulk reassessment, read-only preview, one thread: declarations per second');
    say(`    preview of duty at ${ASKED.rate}  ${ours.toFixed(0)} (target ≥ ${TARGET})`);
    say(`    baseline, reading the same contents only  ${theirs.toFixed(0)}`);
    say(`    ratio  ${((ours / theirs) * 100).toFixed(0)} %`);
  } finally {
    await opened.close();
    await cluster.release();
    await rm(directory, { recursive: true, force: true });
  }
}

async function ratePerSecond(pass: () => Promise<number>): Promise<number> {
  const started = performance.now();
  let count = 0;
  for (let n = 0; n < PASSES; n += 1) count += await pass();
  return (count * 1000) / (performance.now() - started);
}

async function previewAll({ db, profile }: System): Promise<number> {
  const change = mustBe(changeFor(profile, ASKED));
  let count = 0;
  for await (const page of previewPages(db, { profile: assessmentProfileOf(profile), change })) {
    for (const looked of page) differenceOf(looked);
    count += page.length;
  }
  return count;
}

async function readAll({ db }: System): Promise<number> {
  const { measure, from, to } = ASKED;
  let after: PermittedKey | undefined;
  let count = 0;
  for (;;) {
    const page = await listPermittedContents(db, { from, to, measure, after, limit: PAGE });
    const last = page.at(-1);
    if (!last) return count;
    count += page.length;
    after = last;
  }
}
