import type { Db, Tx } from '../../../platform/database/connect.ts';
import { listDemandsOf } from '../store.ts';

/** Whether this version of the declaration was settled: paid, or nothing (more) due. Customs Act Art. 72. */
export async function isPaid(db: Db | Tx, declarationId: string, version: number): Promise<boolean> {
  const demands = await listDemandsOf(db, declarationId);
  return (
    demands.every(({ state }) => state !== 'open') &&
    demands.some(({ declarationVersion, state }) => declarationVersion === version && state === 'settled')
  );
}
