import { parseStatisticalCode } from '../../../kernel/hs-code.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import type { TariffLine } from '../domain/tariff-line.ts';
import { tariffRefusals } from '../refusals.ts';
import { findLineRows } from '../store.ts';

/** The line as it stands on the day, whichever way its code is written. */
export async function getTariffLine(db: Db | Tx, code: string, asOf: PlainDate): Promise<Result<TariffLine>> {
  const parsed = parseStatisticalCode(code, '/code');
  if (!parsed.ok) return parsed;
  const [line] = await findLineRows(db, [parsed.value], asOf);
  return line ? ok(line) : refused(tariffRefusals.lineNotFound('/code', { code: parsed.value, asOf }));
}
