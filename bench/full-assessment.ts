import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { ROOT } from '../src/apps/root.ts';
import { CHROMIUM } from '../tests/support/chromium.ts';
import { fullRequest, LINES, plainRequest, referenceAsked } from './full-request.ts';
import { type Measured, percentiles, say } from './report.ts';
import { startServerProcess } from './server-process.ts';

const PORT = 18_673;
const TIMES = 300;
const WARM = 50;

/** (d) A declaration of fifty lines with claims, excises and remedies, beside the same goods without any. */
export async function benchFullAssessment(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'sekisho-bench-'));
  try {
    const environment = { SEKISHO_VAR: directory, SEKISHO_DEMO: '0', SEKISHO_WEB: '0' };
    const server = await startServerProcess({ port: PORT, environment });
    try {
      const plain = await timeServer(plainRequest());
      const full = await timeServer(fullRequest());
      const inBrowser = await timeBrowser(JSON.parse(await post('/api/assessments/reference', referenceAsked)));
      say(`\n(d) full assessment of ${LINES} lines with claims, excises and remedies, reasoning included`);
      say(`    server, over HTTP  ${percentiles(full)} (target p95 ≤ 25 ms)`);
      say(`    baseline, the same goods without them  ${percentiles(plain)}`);
      say(`    browser  ${percentiles(inBrowser)} (target p95 ≤ 50 ms)`);
      say(`    ratio of the medians, full to baseline  ${(medianOf(full) / medianOf(plain)).toFixed(2)}`);
    } finally {
      await server.stop();
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** The whole answer as it came. */
async function post(path: string, body: unknown): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${PORT}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 600)}`);
  return text;
}

async function timeServer(request: unknown): Promise<Measured> {
  for (let n = 0; n < WARM; n += 1) await post('/api/assessments', request);
  const latencies: number[] = [];
  for (let n = 0; n < TIMES; n += 1) {
    const started = performance.now();
    await post('/api/assessments', request);
    latencies.push(performance.now() - started);
  }
  return measured(latencies);
}

async function timeBrowser(reference: unknown): Promise<Measured> {
  const code = await bundle();
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: code });
    const latencies = await page.evaluate(
      ([request, known, warm, times]) => {
        const time = (globalThis as unknown as { timeAssessments: (...asked: unknown[]) => number[] }).timeAssessments;
        time(request, known, warm);
        return time(request, known, times);
      },
      [fullRequest(), reference, WARM, TIMES] as const,
    );
    return measured(latencies);
  } finally {
    await browser.close();
  }
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(ROOT, 'bench', 'browser-entry.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error('The builder made nothing');
  return chunk.code;
}

const measured = (latencies: readonly number[]): Measured => ({
  count: latencies.length,
  seconds: latencies.reduce((sum, each) => sum + each, 0) / 1000,
  latencies,
});

const medianOf = ({ latencies }: Measured): number =>
  [...latencies].sort((a, b) => a - b)[Math.floor(latencies.length / 2)] ?? 0;
