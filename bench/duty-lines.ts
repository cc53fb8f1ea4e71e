import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../src/apps/root.ts';
import { mustBe } from '../src/kernel/result.ts';
import { assess, assessRead, readAssessmentRequest } from '../src/modules/duty/index.ts';
import { readScheduleText } from '../src/modules/tariff/index.ts';
import { makePlainLines, plainLines } from './duty-lines-baseline.ts';
import { computeDeclaration, lineInputs, referenceFor, requestFor } from './duty-lines-input.ts';
import { say } from './report.ts';

const LINES_PER_DECLARATION = 50;
const WARM_UP_SECONDS = 0.5;
const SECONDS = 3;
const TARGET = 400_000;

/** (b) Duty lines a second on one thread, over every line of the schedule that can be computed from these facts. */
export async function benchDutyLines(): Promise<void> {
  const starter = join(ROOT, 'country', 'jp', 'tariff', 'starter-2026-07.ndjson');
  const full = join(ROOT, '..', 'shared', 'data', 'jp-tariff-2026-07.ndjson');
  say(`\n(b) duty lines per second, one thread; target ${TARGET.toLocaleString('en')} for b1`);
  for (const file of [starter, full].filter((path) => existsSync(path))) measureSchedule(file);
}

function measureSchedule(file: string): void {
  const { lines } = readScheduleText(readFileSync(file, 'utf8'));
  const reference = referenceFor(lines);
  const computable = lines.filter((line) => assess(requestFor([line]), reference).ok);
  say(`    ${file.split('/').at(-1)}: ${computable.length} of ${lines.length} lines can be computed`);

  const groups = inGroups(computable);
  const requests = groups.map((group) => requestFor(group));
  const read = requests.map((request) => mustBe(readAssessmentRequest(request)));
  const inputs = read.map((declaration) => lineInputs(declaration, reference));
  const plain = makePlainLines(computable.length);

  const baseline = measure(computable.length, () => plainLines(plain));
  const b1 = measure(computable.length, () => {
    let sum = 0n;
    for (const group of inputs) sum += computeDeclaration(group, reference);
    return sum;
  });
  const b2 = measure(computable.length, () => {
    let sum = 0n;
    for (const declaration of read) sum += mustBe(assessRead(declaration, reference)).totals.total;
    return sum;
  });
  const whole = measure(computable.length, () => {
    let sum = 0n;
    for (const request of requests) sum += mustBe(assess(request, reference)).totals.total;
    return sum;
  });
  if (b1.sum !== b2.sum || b2.sum !== whole.sum) throw new Error(`The sums differ: ${b1.sum} ${b2.sum} ${whole.sum}`);
  say(`    baseline: hand-written bigint ad valorem: ${perSecond(baseline.rate)}`);
  report('b1 the duty line: rate choice and R1 to R10 in figures', b1, baseline.rate);
  report('b2 assess, declarations of 50 read lines, trace on demand', b2, baseline.rate);
  report('   the same with reading and checking the request as JSON', whole, baseline.rate);
}

type Measured = { readonly rate: number; readonly perCpuSecond: number; readonly sum: bigint };

function measure(lines: number, once: () => bigint): Measured {
  run(lines, once, WARM_UP_SECONDS);
  return run(lines, once, SECONDS);
}

function run(lines: number, once: () => bigint, seconds: number): Measured {
  let done = 0;
  let sum = 0n;
  const before = process.cpuUsage();
  const started = performance.now();
  while (performance.now() - started < seconds * 1000) {
    sum = once();
    done += lines;
  }
  const rate = done / ((performance.now() - started) / 1000);
  const used = process.cpuUsage(before);
  return { rate, perCpuSecond: (done / (used.user + used.system)) * 1e6, sum };
}

// On a machine that others use as well, the clock on the wall measures them too: hence the CPU second.
function report(what: string, { rate, perCpuSecond }: Measured, baseline: number): void {
  const ofTarget = `${((rate / TARGET) * 100).toFixed(0)} % of the target`;
  const ofBaseline = `1/${(baseline / rate).toFixed(1)} of the baseline`;
  say(`    ${what}: ${perSecond(rate)} (${ofTarget}, ${ofBaseline}; ${perSecond(perCpuSecond)} of CPU)`);
}

const perSecond = (rate: number): string => `${Math.round(rate).toLocaleString('en')} lines/s`;

function inGroups<T>(all: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (let at = 0; at < all.length; at += LINES_PER_DECLARATION) groups.push(all.slice(at, at + LINES_PER_DECLARATION));
  return groups;
}
