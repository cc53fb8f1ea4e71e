import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { type ChapterRow, listChapterRows } from '../store.ts';

/** The chapters of the nomenclature with the number of their lines on the day; 77 is reserved and has none. */
export function listTariffChapters(db: Db | Tx, asOf: PlainDate): Promise<readonly ChapterRow[]> {
  return listChapterRows(db, asOf);
}
