import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustBe } from '../src/kernel/result.ts';
import { parsePlainDate } from '../src/kernel/plain-date.ts';
import { ROOT } from '../src/apps/open-system.ts';
import { type AssessmentReference, assess, assessmentProfileOf } from '../src/modules/duty/index.ts';
import { readScheduleText, type ScheduleLine, type TariffLine } from '../src/modules/tariff/index.ts';
import { loadProfile } from '../src/platform/profile.ts';
import { say } from './report.ts';

const AS_OF = mustBe(parsePlainDate('2026-11-20'));
const LINES_PER_DECLARATION = 50;
const SECONDS = 4;
const TARGET = 400_000;

/** (b) Duty lines a second on one thread: the whole assessment, over every line of the schedule that can be computed. */
export async function benchDutyLines(): Promise<void> {
  const full = join(ROOT, '..', 'shared', 'data', 'jp-tariff-2026-07.ndjson');
  const files = [join(ROOT, 'country', 'jp', 'tariff', 'starter-2026-07.ndjson'), full].filter((file) => existsSync(file));
  say('\n(b) duty lines per second, one thread');
  for (const file of files) measureSchedule(file);
}

function measureSchedule(file: string): void {
  const { lines } = readScheduleText(readFileSync(file, 'utf8'));
  const reference = referenceFor(lines);
  const computable = lines.filter((line) => assess(requestFor([line]), reference).ok);
  const requests: unknown[] = [];
  for (let at = 0; at < computable.length; at += LINES_PER_DECLARATION) {
    requests.push(requestFor(computable.slice(at, at + LINES_PER_DECLARATION)));
  }
  let done = 0;
  let duty = 0n;
  const before = process.cpuUsage();
  const started = performance.now();
  while (performance.now() - started < SECONDS * 1000) {
    for (const request of requests) {
      const assessed = mustBe(assess(request, reference));
      done += assessed.items.length;
      duty += assessed.totals.duty;
    }
  }
  const rate = done / ((performance.now() - started) / 1000);
  const used = process.cpuUsage(before);
  // On a machine that others use as well, the clock on the wall measures them too.
  const perCpuSecond = (done / (used.user + used.system)) * 1e6;
  say(`    ${file.split('/').at(-1)}: ${computable.length} of ${lines.length} lines can be computed`);
  say(`    ${Math.round(rate).toLocaleString('en')} lines/s (target ${TARGET.toLocaleString('en')}: ${ratio(rate)}; ${Math.round(perCpuSecond).toLocaleString('en')} per CPU second; sum ${duty})`);
}

const ratio = (rate: number): string => `${((rate / TARGET) * 100).toFixed(0)} %`;

function requestFor(lines: readonly ScheduleLine[]): unknown {
  return {
    asOf: AS_OF,
    direction: 'import',
    items: lines.map(({ code, units }) => ({
      code,
      origin: 'CN',
      price: { amount: '250000', currency: 'JPY' },
      quantities: units.flatMap((unit) => (unit === null ? [] : [{ value: '1200', unit }])),
      taxClass: 'standard',
    })),
  };
}

function referenceFor(lines: readonly ScheduleLine[]): AssessmentReference {
  const profile = assessmentProfileOf(loadProfile(join(ROOT, 'country', 'jp')));
  const dated = lines.map((line): [string, TariffLine] => [
    line.code,
    { ...line, validFrom: AS_OF, validTo: null, edition: 'bench' },
  ]);
  return {
    ownCurrency: profile.ownCurrency,
    lines: Object.fromEntries(dated),
    exchange: {},
    parameters: profile.parametersOn(AS_OF),
    countries: profile.countriesOn(AS_OF),
    priceTerms: profile.priceTerms,
  };
}
