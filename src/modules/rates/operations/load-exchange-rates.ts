import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { Instant } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { isSameRate, rateKey } from '../domain/read-exchange-row.ts';
import { insertRates, listLoadedRates, lockLoads } from '../store.ts';
import { conflictOf, readExchangeFile } from './read-exchange-file.ts';

export type LoadReport = { readonly added: number; readonly unchanged: number };

/**
 * Loads a published list, all of it or nothing. A row already there alike is passed over, so that loading the same file
 * again changes nothing; a week that is there with another rate is refused, because declarations may stand on it.
 */
export async function loadExchangeRates(tx: Tx, csv: string, now: Instant): Promise<Result<LoadReport>> {
  const read = readExchangeFile(csv);
  if (!read.ok) return read;
  await lockLoads(tx);
  const loaded = new Map((await listLoadedRates(tx, read.value)).map((rate) => [rateKey(rate), rate]));
  const conflicts = read.value.flatMap((wanted) => {
    const there = loaded.get(rateKey(wanted));
    return there && !isSameRate(there, wanted) ? [conflictOf(there)] : [];
  });
  if (conflicts.length > 0) return refused(...conflicts);
  const added = read.value.filter((rate) => !loaded.has(rateKey(rate)));
  await insertRates(tx, added, now);
  return ok({ added: added.length, unchanged: read.value.length - added.length });
}
