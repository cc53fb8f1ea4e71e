import type { Db, Tx } from '../../../platform/database/connect.ts';
import { listDemandsHere } from '../demands-here.ts';

/** Whether this version of the declaration was settled: paid, or nothing (more) due. Customs Act Art. 72. */
export async function isPaid(db: Db | Tx, declarationId: string, version: number): Promise<boolean> {
  const demands = await listDemandsHere(db, declarationId);
  return (
    demands.every(({ state }) => state !== 'open') &&
    demands.some(({ declarationVersion, state }) => declarationVersion === version && state === 'settled')
  );
}
