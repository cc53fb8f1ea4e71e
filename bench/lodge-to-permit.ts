import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import pg from 'pg';
import { loadDemonstrationBasics } from '../src/apps/demonstration/fill-steps.ts';
import { openSystemAt } from '../src/apps/open-system.ts';
import { accountOf } from '../src/apps/simulation/make-content.ts';
import { openOffice } from '../src/apps/simulation/open-office.ts';
import { readTradeBook, type TradeBook } from '../src/apps/simulation/trade-book.ts';
import { legalDayOf, systemClock } from '../src/platform/clock.ts';
import { openEmbeddedCluster } from '../src/platform/database/embedded.ts';
import { createLog } from '../src/platform/log.ts';
import { type Api, openApi } from './api.ts';
import { type CpuTime, cpuTime } from './cpu-time.ts';
import { prepareRawRows } from './raw-rows.ts';
import { join, type Measured, measure, percentiles, rateOf, say } from './report.ts';
import { startServerProcess } from './server-process.ts';

const PORT = 18_672;
const LANES = 16;
const ROUNDS = 3;
const ROUND = { lanes: LANES, milliseconds: 5_000 };
const TARGET = 0.5;
/** Five lines that no rule asks about and no other law touches. */
const CODES = ['847130000', '847160000', '852351000', '847170010', '847150000'];

type Book = TradeBook & { readonly timeZone: string };

/** (a) Lodge to permit over HTTP, durable, against the raw durable insert of the same rows, turn by turn. */
export async function benchLodgeToPermit(): Promise<void> {
  const directory = await mkdtemp(joinPath(tmpdir(), 'sekisho-bench-'));
  const cluster = await openEmbeddedCluster(joinPath(directory, 'database'));
  const raw = new pg.Pool({ connectionString: cluster.urls.owner, max: LANES });
  try {
    const book = await prepare(cluster.urls);
    const profiling = process.env.SEKISHO_BENCH_PROFILE;
    const nodeArgs = profiling ? ['--cpu-prof', `--cpu-prof-dir=${profiling}`] : [];
    const environment = { SEKISHO_VAR: directory, SEKISHO_DEMO: '0', SEKISHO_WEB: '0' };
    const server = await startServerProcess({ port: PORT, environment, nodeArgs });
    try {
      const readCpu = () => cpuTime(server.child.pid ?? 0, joinPath(directory, 'database', 'data'));
      await alternate(await openApi(PORT, ['broker', 'broker2']), book, { raw, readCpu });
    } finally {
      await server.stop();
    }
  } finally {
    await raw.end();
    await cluster.release();
    await rm(directory, { recursive: true, force: true });
  }
}

async function prepare(urls: { owner: string; app: string | null }): Promise<Book> {
  const opened = await openSystemAt({ urls, log: createLog('error') });
  try {
    await loadDemonstrationBasics(opened.system, () => undefined);
    await openOffice(opened.system, { seed: 1, days: 7 });
    const { profile } = opened.system;
    return { ...readTradeBook(profile), timeZone: profile.timeZone };
  } finally {
    await opened.close();
  }
}

type Machine = { readonly raw: pg.Pool; readonly readCpu: () => CpuTime | null };

async function alternate(api: Api, book: Book, { raw, readCpu }: Machine): Promise<void> {
  const counter = { next: 0, other: 0 };
  const lodge = async (lane: number): Promise<boolean> => (await lodgeOne(api, book, { lane, counter })) !== null;
  await measure({ lanes: LANES, milliseconds: 3_000 }, lodge);
  const sample = await untilPermitted(api, book, counter);
  const rows = await prepareRawRows(raw, sample);
  const ours: Measured[] = [];
  const theirs: Measured[] = [];
  const spent: { ours: CpuTime; theirs: CpuTime }[] = [];
  counter.other = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = readCpu();
    ours.push(await measure(ROUND, lodge));
    const between = readCpu();
    theirs.push(await measure(ROUND, () => rows.insertOne()));
    spent.push({ ours: minus(between, start), theirs: minus(readCpu(), between) });
  }
  const [permits, inserts] = [join(ours), join(theirs)];
  const size = `${rows.rowCount} rows in ${rows.tables} tables`;
  const ratio = rateOf(permits) / rateOf(inserts);
  say(`\n(a) lodge to permit over HTTP: five lines, category 1, ${LANES} at once, durable commits`);
  say(`    Sekisho      ${rateOf(permits).toFixed(0)} permits/s   ${percentiles(permits)}`);
  say(`                 (${counter.other} more were selected for examination by chance)`);
  say(`    raw inserts  ${rateOf(inserts).toFixed(0)} /s (${size})   ${percentiles(inserts)}`);
  sayCpu(
    'Sekisho',
    permits,
    spent.map(({ ours }) => ours),
  );
  sayCpu(
    'raw inserts',
    inserts,
    spent.map(({ theirs }) => theirs),
  );
  say(`    ratio        ${(ratio * 100).toFixed(0)} % (target ≥ ${TARGET * 100} %)`);
}

function minus(later: CpuTime | null, earlier: CpuTime | null): CpuTime {
  const [a, b] = [later ?? NOTHING, earlier ?? NOTHING];
  return { server: a.server - b.server, postgres: a.postgres - b.postgres, client: a.client - b.client };
}

const NOTHING: CpuTime = { server: 0, postgres: 0, client: 0 };

function sayCpu(what: string, measured: Measured, spent: readonly CpuTime[]): void {
  const each = (part: keyof CpuTime): string =>
    ((1000 * spent.reduce((sum, one) => sum + one[part], 0)) / measured.count).toFixed(2);
  const parts = `server ${each('server')}, PostgreSQL ${each('postgres')}, client ${each('client')}`;
  say(`    processor, ${what}: ${parts} ms each`);
}

type Counter = { next: number; other: number };

/** One request: the declaration of goods that are in the bonded area brings the news of their carry-in with it. */
async function lodgeOne(api: Api, book: Book, { lane, counter }: { lane: number; counter: Counter }) {
  counter.next += 1;
  const importer = book.importers[lane % book.importers.length];
  if (!importer) throw new Error('No importer');
  const broker = importer.declarants.includes('broker') ? 'broker' : 'broker2';
  const content = contentOf(importer, counter.next);
  const carriedInOn = legalDayOf(systemClock.now(), book.timeZone);
  const lodged = await api.post(broker, '/api/declarations', { content, lodge: true, carriedInOn });
  if (lodged.state === 'PERMITTED') return lodged.id;
  counter.other += 1;
  return null;
}

async function untilPermitted(api: Api, book: Book, counter: Counter): Promise<string> {
  for (;;) {
    const id = await lodgeOne(api, book, { lane: 0, counter });
    if (id) return id;
  }
}

function contentOf(importer: TradeBook['importers'][number], serial: number): unknown {
  return {
    office: '1A',
    importer: { code: importer.code, name: importer.nameEn, address: importer.addressEn },
    consignor: { name: 'Formosa Sample Works (fictional)', country: 'TW' },
    transport: { mode: 'sea', billNumbers: [`BENCH${serial}`], vessel: 'SAMPLE STAR', dischargePort: 'JPTYO' },
    bondedPlace: '1AD01',
    grossMass: { value: '900', unit: 'KG' },
    terms: 'CIF',
    paymentMethod: 'R',
    paymentAccount: accountOf(importer),
    delivery: { name: importer.nameEn, address: importer.addressEn },
    mailOrder: false,
    items: CODES.map((code, index) => ({
      code,
      description: 'COMPUTER EQUIPMENT',
      origin: 'TW',
      price: { amount: String(210_000 + index * 1_300), currency: 'JPY' },
      quantities:
        code === '852351000'
          ? [
              { value: '40', unit: 'NO' },
              { value: '9', unit: 'KG' },
            ]
          : [{ value: '40', unit: 'NO' }],
      taxClass: 'standard',
    })),
  };
}
