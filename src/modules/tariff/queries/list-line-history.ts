import type { StatisticalCode } from '../../../kernel/hs-code.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import type { TariffLine } from '../domain/tariff-line.ts';
import { listLineHistory as listRows } from '../store.ts';

/** Every state of one line through the editions, newest first; each names the edition that brought it. */
export function listLineHistory(db: Db | Tx, code: StatisticalCode): Promise<readonly TariffLine[]> {
  return listRows(db, code);
}
