import { type ColumnType, DATA_COLUMNS } from './domain/data-row.ts';

/** Wide enough for every number the kernel accepts (18 digits before, 12 after the point), so nothing is rounded. */
const TYPES: Record<ColumnType, string> = { text: 'varchar', date: 'date', decimal: 'decimal(38, 12)', yen: 'bigint' };

/** Rows with our columns, as CSV, into one Parquet file. */
export async function convertToParquet(csv: string, out: string): Promise<void> {
  const columns = DATA_COLUMNS.map(({ name, type }) => `${quoted(name)}: ${quoted(TYPES[type])}`).join(', ');
  const source = `read_csv(${quoted(csv)}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
    nullstr = '', allow_quoted_nulls = false, columns = {${columns}})`;
  // Loaded when an export is asked for: the native library would slow every start.
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    await connection.run(`copy (select * from ${source}) to ${quoted(out)} (format parquet, compression zstd)`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
