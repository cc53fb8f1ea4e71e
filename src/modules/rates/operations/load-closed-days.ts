import { parse } from 'csv-parse/sync';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { all, ok, type Result, refused } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { ratesRefusals } from '../refusals.ts';
import { type ClosedDay, replaceClosedDays } from '../store.ts';

const COLUMNS = ['date', 'name_ja', 'name_en', 'status'] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** The profile's list of closed days takes the place of the one before. */
export async function loadClosedDays(tx: Tx, csv: string): Promise<Result<number>> {
  const rows = parse(csv, { bom: true, skip_empty_lines: true }) as string[][];
  const [header = [], ...body] = rows;
  if (header.join(',') !== COLUMNS.join(',')) {
    return refused(ratesRefusals.headerWrong('/rows/1', { expected: COLUMNS.join(',') }));
  }
  const days = all(body.map((cells, n) => dayOf(cells, `/rows/${n + 2}/date`)));
  if (!days.ok) return days;
  await replaceClosedDays(tx, days.value);
  return ok(days.value.length);
}

function dayOf(cells: readonly string[], pointer: string): Result<ClosedDay> {
  const row = Object.fromEntries(COLUMNS.map((name, n) => [name, cells[n] ?? ''])) as Row;
  const day = parsePlainDate(row.date, pointer);
  return day.ok ? ok({ day: day.value, nameJa: row.name_ja, nameEn: row.name_en, status: row.status }) : day;
}
