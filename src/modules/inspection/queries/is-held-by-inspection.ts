import type { Db, Tx } from '../../../platform/database/connect.ts';
import { HOLDING_FINDINGS } from '../domain/examination.ts';
import { listInspections } from '../store-evidence.ts';

/** Whether the last recorded look at the goods found a false origin mark (Art. 71) or prohibited goods (Art. 69-11). */
export async function isHeldByInspection(db: Db | Tx, declarationId: string): Promise<boolean> {
  const last = (await listInspections(db, declarationId)).findLast(({ finding }) => finding !== null);
  return last?.finding != null && HOLDING_FINDINGS.includes(last.finding);
}
