import type { Db, Tx } from '../../../platform/database/connect.ts';
import { type Edition, listEditionRows } from '../store.ts';

/** The editions of the schedule, the one in force last first. */
export function listEditions(db: Db | Tx): Promise<readonly Edition[]> {
  return listEditionRows(db);
}
