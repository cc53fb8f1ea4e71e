import { sql } from 'kysely';
import type { Instant } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import type { Broker, BrokerInput, Trader, TraderInput } from './contract.ts';

const TRADER = sql.raw(`id, code, name_ja as "nameJa", name_en as "nameEn", address_ja as "addressJa",
  address_en as "addressEn", postcode, telephone, is_aeo as "isAeo"`);
const BROKER = sql.raw('id, code, name_ja as "nameJa", name_en as "nameEn", is_aeo as "isAeo"');

/** False when the code is taken. */
export async function insertTrader(tx: Tx, id: string, trader: TraderInput, now: Instant): Promise<boolean> {
  const done = await sql`insert into registry.trader
      (id, code, name_ja, name_en, address_ja, address_en, postcode, telephone, is_aeo, registered_at)
    values (${id}, ${trader.code}, ${trader.nameJa}, ${trader.nameEn}, ${trader.addressJa}, ${trader.addressEn},
      ${trader.postcode}, ${trader.telephone}, ${trader.isAeo}, ${now})
    on conflict on constraint trader_code_once do nothing`.execute(tx);
  return done.numAffectedRows === 1n;
}

/** False when the code is taken. */
export async function insertBroker(tx: Tx, id: string, broker: BrokerInput, now: Instant): Promise<boolean> {
  const done = await sql`insert into registry.broker (id, code, name_ja, name_en, is_aeo, registered_at)
    values (${id}, ${broker.code}, ${broker.nameJa}, ${broker.nameEn}, ${broker.isAeo}, ${now})
    on conflict on constraint broker_code_once do nothing`.execute(tx);
  if (done.numAffectedRows !== 1n) return false;
  await sql`insert into registry.mandate (broker_id, trader_id)
    select ${id}, client from unnest(${broker.clientTraderIds}::uuid[]) as client`.execute(tx);
  return true;
}

export async function selectTraders(db: Db | Tx, ids: readonly string[]): Promise<Trader[]> {
  const found = await sql<Trader>`select ${TRADER} from registry.trader where id = any(${ids}::uuid[])`.execute(db);
  return found.rows;
}

export async function selectTraderByCode(db: Db | Tx, code: string): Promise<Trader | undefined> {
  const found = await sql<Trader>`select ${TRADER} from registry.trader where code = ${code}`.execute(db);
  return found.rows[0];
}

export async function selectBrokers(db: Db | Tx, ids: readonly string[]): Promise<Broker[]> {
  const found = await sql<Broker>`select ${BROKER} from registry.broker where id = any(${ids}::uuid[])`.execute(db);
  return found.rows;
}

export async function selectBroker(db: Db | Tx, id: string): Promise<Broker | undefined> {
  return (await selectBrokers(db, [id]))[0];
}

export async function selectBrokerByCode(db: Db | Tx, code: string): Promise<Broker | undefined> {
  const found = await sql<Broker>`select ${BROKER} from registry.broker where code = ${code}`.execute(db);
  return found.rows[0];
}

/** May the broker declare for the trader of this code? */
export async function selectMandate(db: Db | Tx, brokerId: string, traderCode: string): Promise<boolean> {
  const found = await sql`select 1 from registry.mandate m join registry.trader t on t.id = m.trader_id
    where m.broker_id = ${brokerId} and t.code = ${traderCode}`.execute(db);
  return found.rows.length > 0;
}

/** Traders for whom a broker may declare. */
export async function selectClientIds(db: Db | Tx, brokerId: string): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select trader_id as id from registry.mandate where broker_id = ${brokerId}`.execute(db);
  return found.rows.map(({ id }) => id);
}

export async function searchBrokers(
  db: Db | Tx,
  { text, limit }: { readonly text: string; readonly limit: number },
): Promise<Broker[]> {
  const like = likeOf(text);
  const found = await sql<Broker>`select ${BROKER} from registry.broker
    where code like ${like} or name_ja ilike ${like} or name_en ilike ${like}
    order by name_en, code limit ${limit}`.execute(db);
  return found.rows;
}

const likeOf = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

export type TraderSearch = { readonly text: string; readonly brokerId: string | null; readonly limit: number };

export async function searchTraders(db: Db | Tx, { text, brokerId, limit }: TraderSearch): Promise<Trader[]> {
  const like = likeOf(text);
  const ofBroker =
    brokerId === null ? sql`` : sql`and id in (select trader_id from registry.mandate where broker_id = ${brokerId})`;
  const found = await sql<Trader>`select ${TRADER} from registry.trader
    where (code like ${like} or name_ja ilike ${like} or name_en ilike ${like}) ${ofBroker}
    order by name_en, code limit ${limit}`.execute(db);
  return found.rows;
}
