import type { Db, Tx } from '../../../platform/database/connect.ts';
import { listDemandsHere } from '../demands-here.ts';

const isSettled = (state: string): boolean => state === 'settled' || state === 'deferred';

/** Whether this version of the declaration was settled: paid, put off on security, or nothing due. Art. 72, 9-2. */
export async function isPaid(db: Db | Tx, declarationId: string, version: number): Promise<boolean> {
  const demands = await listDemandsHere(db, declarationId);
  return (
    demands.every(({ state }) => state !== 'open') &&
    demands.some(({ declarationVersion, state }) => declarationVersion === version && isSettled(state))
  );
}
