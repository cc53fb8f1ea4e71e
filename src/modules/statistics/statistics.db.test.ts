import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import { mustBe, type Result } from '../../kernel/result.ts';
import { loadHistoricalDeclarations } from '../declaration/index.ts';
import { DATA_COLUMNS } from './domain/data-row.ts';
import { exportDeclarationData } from './export-declaration-data.ts';
import { exportData } from './operations/export-data.ts';
import { pagesOfData } from './pages-of-data.ts';
import { PRINTED_DECLARATIONS } from './printed-example.test-support.ts';

const GOLDEN = join(import.meta.dirname, '../../../tests/golden');

let s: TestSystem;
let directory = '';
beforeAll(async () => {
  s = await testSystem();
  directory = await mkdtemp(join(tmpdir(), 'sekisho-statistics-'));
  const input = { source: 'source 5', declarations: PRINTED_DECLARATIONS };
  mustBe(await s.perform(loadHistoricalDeclarations, { actor: s.actors.administrator, input }));
});
afterAll(async () => {
  await s.stop();
  await rm(directory, { recursive: true, force: true });
});

const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map(({ code, pointer }) => `${code} ${pointer}`.trim());
const written = async (asked: Partial<Parameters<typeof exportDeclarationData>[1]>) => {
  const out = join(directory, 'out');
  const report = await exportDeclarationData(s.db, { format: 'csv', out, ...asked });
  return { ...report, text: await readFile(out, 'utf8') };
};

describe('the declaration data file of the three published declarations', () => {
  it('is the golden CSV', async () => {
    const { rows, text } = await written({});
    expect(rows).toBe(3);
    expect(text).toBe(await readFile(join(GOLDEN, 'declaration-data.csv'), 'utf8'));
  });

  it('in print style is the golden CSV of the published table', async () => {
    const { text } = await written({ numbers: 'printed' });
    expect(text).toBe(await readFile(join(GOLDEN, 'declaration-data-printed.csv'), 'utf8'));
  });

  it('as Parquet has the same rows', async () => {
    const out = join(directory, 'data.parquet');
    expect(await exportDeclarationData(s.db, { format: 'parquet', out })).toEqual({ rows: 3, complete: true });
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const read = await connection.runAndReadAll(
      `select "Taxation base(value)"::varchar, "Customs duty amount"::bigint::varchar, "Customs duty (lawful)"::varchar,
        "Price on Invoice"::bigint::varchar, "HS code" from '${out}'`,
    );
    connection.closeSync();
    expect(read.getRows()).toEqual([
      ['250000', '18000', '18000', '200000', '2103100005'],
      ['273750', '5475', '5460', '2000', '6905100005'],
      ['324550', '0', '0', '2000', '9506320003'],
    ]);
  });

  it('can be cut to a period, both days included', async () => {
    const { rows, text } = await written({ from: '2016-05-15', to: '2018-03-19' });
    expect(rows).toBe(1);
    expect(text).toContain('234567 89010');
  });

  it('stops at a limit and says so', async () => {
    const { rows, complete, text } = await written({ limit: 2 });
    expect({ rows, complete, lines: text.trimEnd().split('\r\n').length }).toEqual({
      rows: 2,
      complete: false,
      lines: 3,
    });
  });

  it('comes page by page without losing or repeating a row', async () => {
    const pages: string[][] = [];
    for await (const page of pagesOfData(s.db, { page: 1 })) pages.push(page.map(({ number }) => number));
    expect(pages).toEqual([['12345678900'], ['23456789010'], ['34567890120']]);
  });

  it('is a header alone when nothing was permitted in the period', async () => {
    const { rows, text } = await written({ from: '1999-01-01', to: '1999-12-31' });
    expect(rows).toBe(0);
    expect(text).toBe(`${DATA_COLUMNS.map(({ name }) => name).join(',')}\r\n`);
  });
});

describe('taking the data file', () => {
  it('is for analysts and administrators, and is put on record with its purpose', async () => {
    const input = { format: 'csv', purpose: 'statistics' };
    const answer = mustBe(await s.perform(exportData, { actor: s.actors.analyst, input }));
    expect(answer).toMatchObject({ fileName: 'declaration-data-2026-11-20.csv' });
    const found = await sql<{ data: object; name: string }>`select data, actor ->> 'name' as name
      from platform.journal where type = 'statistics.declaration-data-exported'`.execute(s.db);
    expect(found.rows).toMatchObject([{ name: s.actors.analyst.name, data: { rows: 3, purpose: 'statistics' } }]);
  });

  it('is refused to everybody else', async () => {
    const { trader, broker, officer, supervisor } = s.actors;
    for (const actor of [trader, broker, officer, supervisor]) {
      expect(codes(await s.perform(exportData, { actor, input: {} }))).toEqual(['platform.forbidden']);
    }
  });

  it('with reversed dates is refused at the field', async () => {
    const input = { from: '2026-02-01', to: '2026-01-01' };
    const answer = await s.perform(exportData, { actor: s.actors.analyst, input });
    expect(codes(answer)).toEqual(['statistics.dates-reversed /to']);
  });
});
