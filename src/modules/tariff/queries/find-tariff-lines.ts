import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import type { TariffLine } from '../domain/tariff-line.ts';
import { findLineRows } from '../store.ts';

/** The lines of many codes at once, by code; a code that does not hold on the day is absent. For assessment. */
export async function findTariffLines(
  db: Db | Tx,
  codes: readonly string[],
  asOf: PlainDate,
): Promise<ReadonlyMap<string, TariffLine>> {
  const lines = await findLineRows(db, [...new Set(codes)], asOf);
  return new Map(lines.map((line) => [line.code, line]));
}
