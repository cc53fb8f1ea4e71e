import type { Db, Tx } from '../../../platform/database/connect.ts';
import { findGuarantee, findHolds, type Hold, listGuaranteeRows, listReferencesHeld } from '../store.ts';

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

/** What is held now under references that begin so. */
export const listHeldReferences = (db: Db | Tx, beginning: string): Promise<string[]> =>
  listReferencesHeld(db, beginning);

/** What is held now under a reference, the first, and under those beside it (`<reference>:…`). */
export async function listHoldsUnder(db: Db | Tx, reference: string): Promise<Hold[]> {
  const held = await listReferencesHeld(db, reference);
  return findHolds(
    db,
    held.filter((one) => one === reference || one.startsWith(`${reference}:`)),
  );
}

/** The trader whose guarantee it is. */
export async function findOwnerOfGuarantee(db: Db | Tx, id: string): Promise<string | undefined> {
  return (await findGuarantee(db, id))?.traderId;
}
