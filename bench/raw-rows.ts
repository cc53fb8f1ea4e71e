import { randomUUID } from 'node:crypto';
import type pg from 'pg';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const KEEP_COLUMNS = ['trader_id', 'broker_id'];
const NUMBERS_FROM = 9_000_000_000;

type Table = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Record<string, unknown>[];
};

export type RawRows = {
  readonly rowCount: number;
  readonly tables: number;
  readonly insertOne: () => Promise<boolean>;
};

/**
 * Copies of the tables (same columns, constraints, indexes) and, for each call, the rows that one permitted declaration
 * left behind, under new keys: one transaction, one multi-row insert for each table.
 * What the disk and PostgreSQL can do.
 */
export async function prepareRawRows(pool: pg.Pool, declarationId: string): Promise<RawRows> {
  const tables = await readTables(pool, declarationId);
  const text = JSON.stringify(tables.map(({ rows }) => rows));
  const number = /"number_body":\s*"(\d{10})"/.exec(text)?.[1] ?? '';
  const kept = new Set(tables.flatMap(({ rows }) => rows.flatMap((row) => KEEP_COLUMNS.map((name) => row[name]))));
  const ids = [...new Set(text.match(UUID) ?? [])].filter((id) => !kept.has(id));
  let next = NUMBERS_FROM;
  const insertOne = async (): Promise<boolean> => {
    next += 1;
    let fresh = text.replaceAll(number, String(next));
    for (const id of ids) fresh = fresh.replaceAll(id, randomUUID());
    await insertAll(pool, tables, JSON.parse(fresh) as Record<string, unknown>[][]);
    return true;
  };
  return { rowCount: tables.reduce((sum, { rows }) => sum + rows.length, 0), tables: tables.length, insertOne };
}

async function readTables(pool: pg.Pool, declarationId: string): Promise<Table[]> {
  await pool.query('create schema bench');
  const named = await pool.query<{ schema: string; name: string }>(`
    select table_schema as schema, table_name as name from information_schema.columns
    where column_name = 'declaration_id' and table_schema not in ('bench', 'pg_catalog')`);
  const questions = [
    ...named.rows.map(({ schema, name }) => ({ schema, name, where: 't.declaration_id = $1' })),
    {
      schema: 'payment',
      name: 'entry',
      where: 't.posting_id in (select id from payment.posting where declaration_id = $1)',
    },
    { schema: 'platform', name: 'journal', where: JOURNAL },
  ];
  const tables: Table[] = [];
  for (const { schema, name, where } of questions) {
    const found = await pool.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${schema}.${name} t where ${where}`,
      [declarationId],
    );
    const rows = found.rows.map(({ row }) => row);
    if (rows.length === 0) continue;
    const copy = `bench.${schema}_${name}`;
    await pool.query(`create table ${copy} (like ${schema}.${name} including all)`);
    const columns = Object.keys(rows[0] ?? {}).filter((column) => !(name === 'journal' && column === 'position'));
    tables.push({ name: copy, columns, rows });
  }
  return tables;
}

/** Everything stated in the transactions that this declaration went through. */
const JOURNAL = `t.correlation_id in (select correlation_id from platform.journal where subject_id = $1)`;

async function insertAll(
  pool: pg.Pool,
  tables: readonly Table[],
  fresh: readonly Record<string, unknown>[][],
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const [index, { name, columns }] of tables.entries()) {
      const rows = fresh[index] ?? [];
      const values = rows.flatMap((row) => columns.map((column) => asParameter(row[column])));
      const tuples = rows.map((_, row) => `(${columns.map((__, column) => `$${row * columns.length + column + 1}`)})`);
      await client.query({ name, text: `insert into ${name} (${columns}) values ${tuples}`, values });
    }
    await client.query('commit');
  } finally {
    client.release();
  }
}

/** JSON values travel as text; arrays of texts are PostgreSQL's own. */
function asParameter(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  const isTexts = Array.isArray(value) && value.every((part) => typeof part === 'string');
  return isTexts ? value : JSON.stringify(value);
}
