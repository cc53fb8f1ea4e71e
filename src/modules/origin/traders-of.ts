import { parseTraderCode } from '../../kernel/party.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Ctx } from '../../platform/operation.ts';
import { findTraderByCode, hasMandate, listClientIds } from '../registry/index.ts';
import { originRefusals } from './refusals.ts';

/** Whose proofs the actor may see: a trader its own, a broker those of its clients. */
export async function tradersOf({ tx, actor }: Ctx): Promise<readonly string[]> {
  if (actor.role === 'trader') return actor.traderId === null ? [] : [actor.traderId];
  if (actor.role === 'broker' && actor.brokerId !== null) return listClientIds(tx, actor.brokerId);
  return [];
}

/** The trader that a proof is kept for. */
export async function traderNamed({ tx, actor }: Ctx, code: string | undefined): Promise<Result<string>> {
  const no = () => refused(originRefusals.proofTraderUnknown('/importer', { code: code ?? '' }));
  if (code === undefined) return actor.traderId === null ? no() : ok(actor.traderId);
  const parsed = parseTraderCode(code, '/importer');
  if (!parsed.ok) return parsed;
  const trader = await findTraderByCode(tx, parsed.value);
  const isOwn = trader !== undefined && actor.role === 'trader' && actor.traderId === trader.id;
  const isClient = actor.brokerId !== null && (await hasMandate(tx, actor.brokerId, parsed.value));
  return trader !== undefined && (isOwn || isClient) ? ok(trader.id) : no();
}
