import type { Db, Tx } from '../../../platform/database/connect.ts';
import { findHolds, type Hold, listGuaranteeRows } from '../store.ts';

/** What is held under a reference now; released: `undefined`. */
export async function findHold(db: Db | Tx, reference: string): Promise<Hold | undefined> {
  const [hold] = await findHolds(db, [reference]);
  return hold?.state === 'released' ? undefined : hold;
}

const MANY = 1_000;

/** Whether customs has registered a guarantee of this kind for the trader, in force or not. */
export async function hasGuaranteeFor(db: Db | Tx, { traderId, kind }: { traderId: string; kind: string }) {
  const rows = await listGuaranteeRows(db, { traderId, before: undefined, limit: MANY });
  return rows.some((row) => row.kind === kind);
}
