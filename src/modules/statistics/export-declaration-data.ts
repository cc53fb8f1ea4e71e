import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeCsv } from '../../platform/csv.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import type { DataFormat } from './contract.ts';
import { DATA_COLUMNS, dataCells, type NumberStyle } from './domain/data-row.ts';
import { pagesOfData } from './pages-of-data.ts';
import { convertToParquet } from './parquet.ts';

export type DataExport = {
  readonly format: DataFormat;
  /** The file to write; what is there is overwritten. */
  readonly out: string;
  /** First and last day of lodging, inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** CSV only; Parquet is typed. */
  readonly numbers?: NumberStyle | undefined;
  /** Stops with `complete: false` after this many rows. */
  readonly limit?: number | undefined;
};
export type DataExported = { readonly rows: number; readonly complete: boolean };

/**
 * Writes the declaration data file. Rows are read page by page and streamed, so the database is held neither long nor
 * hard and memory stays flat; Parquet is made by DuckDB from the finished rows, away from the database.
 */
export async function exportDeclarationData(db: Db | Tx, asked: DataExport): Promise<DataExported> {
  if (asked.format === 'csv') return writeRows(db, asked, asked.out);
  const directory = await mkdtemp(join(tmpdir(), 'sekisho-data-'));
  try {
    const rows = join(directory, 'rows.csv');
    const written = await writeRows(db, { ...asked, numbers: 'plain' }, rows);
    await convertToParquet(rows, asked.out);
    return written;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function writeRows(db: Db | Tx, asked: DataExport, out: string): Promise<DataExported> {
  const written = { rows: 0, complete: true };
  await pipeline(Readable.from(csvParts(db, asked, written)), createWriteStream(out));
  return written;
}

async function* csvParts(db: Db | Tx, asked: DataExport, written: { rows: number; complete: boolean }) {
  const { limit = Number.POSITIVE_INFINITY, numbers = 'plain' } = asked;
  yield writeCsv(
    DATA_COLUMNS.map(({ name }) => name),
    [],
  );
  for await (const page of pagesOfData(db, asked)) {
    const kept = page.slice(0, Math.max(0, limit - written.rows));
    const [first, ...rest] = kept.map((item) => dataCells(item, numbers));
    // The writer's header line is any first line: a page has none of its own.
    if (first) yield writeCsv(first, rest);
    written.rows += kept.length;
    if (kept.length < page.length) {
      written.complete = false;
      return;
    }
  }
}
