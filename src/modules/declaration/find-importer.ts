import type { Tx } from '../../platform/database/connect.ts';
import { findTraderByCode } from '../registry/index.ts';

type Trader = Awaited<ReturnType<typeof findTraderByCode>>;

const known = new WeakMap<Tx, Map<string, Trader>>();

/** The importer as the registry has it, asked once in a transaction: by the lodging and by the selection after it. */
export async function findImporter(tx: Tx, code: string): Promise<Trader> {
  const all = known.get(tx) ?? new Map<string, Trader>();
  if (all.has(code)) return all.get(code);
  const trader = await findTraderByCode(tx, code);
  known.set(tx, all.set(code, trader));
  return trader;
}
