import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCsv } from '../../platform/csv.ts';
import { DATA_COLUMNS } from './domain/data-row.ts';
import { convertToParquet } from './parquet.ts';

const CELLS = [
  ['123456 78900', '2014-01-01', 'O\'NEIL "SAUCE", LTD', '1234567890123-9000', '株式会社', '2103100005'],
  ['999999999999999999.123456789012', 'JPY', '', '9007199254740993', '0.5', '', '', '0.5', '0'],
].flat();

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sekisho-parquet-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe('the Parquet file', () => {
  it('keeps every value exactly, typed by column', async () => {
    const csv = join(directory, 'it’s rows.csv');
    const out = join(directory, "it's.parquet");
    await writeFile(
      csv,
      writeCsv(
        DATA_COLUMNS.map(({ name }) => name),
        [CELLS],
      ),
    );
    await convertToParquet(csv, out);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const read = await connection.runAndReadAll(
      `select columns(*)::varchar from read_parquet('${out.replaceAll("'", "''")}')`,
    );
    const types = await connection.runAndReadAll(
      `select column_type from (describe select * from read_parquet('${out.replaceAll("'", "''")}'))`,
    );
    connection.closeSync();
    expect(read.columnNames()).toEqual(DATA_COLUMNS.map(({ name }) => name));
    expect(read.getRows()[0]).toEqual([
      ...CELLS.slice(0, 7),
      'JPY',
      null,
      '9007199254740993',
      '0.500000000000',
      null,
      null,
      '0.500000000000',
      '0',
    ]);
    expect(types.getRows().flat()).toEqual([
      ...['VARCHAR', 'DATE', 'VARCHAR', 'VARCHAR', 'VARCHAR', 'VARCHAR', 'DECIMAL(38,12)', 'VARCHAR', 'DECIMAL(38,12)'],
      ...['BIGINT', 'DECIMAL(38,12)', 'DECIMAL(38,12)', 'VARCHAR', 'DECIMAL(38,12)', 'BIGINT'],
    ]);
  });
});
