// The demands of a declaration that was made in this very transaction. There cannot be any from before, and nobody else
// sees the declaration yet: what was demanded here is known without asking.
import type { Db, Tx } from '../../platform/database/connect.ts';
import { isMadeHere } from '../declaration/index.ts';
import type { Demand, Posting } from './settlement.ts';
import { listDemandsOf } from './store.ts';
import { insertDemand } from './store-ledger.ts';

const READ_AGAIN = 'read-again';
type Known = readonly Demand[] | typeof READ_AGAIN;

const known = new WeakMap<Tx, Map<string, Known>>();

function knownOf(db: Db | Tx, declarationId: string): Known {
  if (!db.isTransaction) return READ_AGAIN;
  const tx = db as Tx;
  return known.get(tx)?.get(declarationId) ?? (isMadeHere(tx, declarationId) ? [] : READ_AGAIN);
}

function know(tx: Tx, declarationId: string, demands: Known): void {
  const all = known.get(tx) ?? new Map<string, Known>();
  known.set(tx, all.set(declarationId, demands));
}

/** Newest version first. */
export async function listDemandsHere(db: Db | Tx, declarationId: string): Promise<readonly Demand[]> {
  const demands = knownOf(db, declarationId);
  return demands === READ_AGAIN ? listDemandsOf(db, declarationId) : demands;
}

export async function addDemand(tx: Tx, demand: Demand, postings: readonly Posting[]): Promise<void> {
  const before = knownOf(tx, demand.declarationId);
  await insertDemand(tx, demand, postings);
  know(tx, demand.declarationId, before === READ_AGAIN ? READ_AGAIN : [demand, ...before]);
}

/** To be called when a demand has changed. */
export const forgetDemands = (tx: Tx, declarationId: string): void => know(tx, declarationId, READ_AGAIN);
