import type { Db, Tx } from '../../../platform/database/connect.ts';
import { listDemandsHere } from '../demands-here.ts';

/** Whether any tax of the declaration is still owed, put off on security or not. */
export async function hasUnpaidTax(db: Db | Tx, declarationId: string): Promise<boolean> {
  return (await listDemandsHere(db, declarationId)).some(({ state }) => state === 'open' || state === 'deferred');
}
