import { sql } from 'kysely';
import type { Role } from '../kernel/actor.ts';
import type { Db, Tx } from './database/connect.ts';

/** One account as the administrator sees it; its password is nobody's to see. */
export type AccountEntry = {
  readonly id: string;
  readonly signInName: string;
  readonly displayName: string;
  readonly role: Role;
  readonly traderId: string | null;
  readonly brokerId: string | null;
  readonly officeCode: string | null;
  readonly bank: string | null;
  readonly active: boolean;
  readonly createdAt: string;
};

/** Whose side an account is on; exactly one is set for the roles that have a side. */
export type AccountSide = Pick<AccountEntry, 'traderId' | 'brokerId' | 'officeCode' | 'bank'>;

const COLUMNS = sql.raw(`id, sign_in_name as "signInName", display_name as "displayName", role,
  trader_id as "traderId", broker_id as "brokerId", office_code as "officeCode", bank, active,
  created_at as "createdAt"`);

type Page = { readonly after: string; readonly limit: number };

/** Everybody, also those who may no longer sign in; by sign-in name. */
export async function listAccountEntries(db: Db | Tx, { after, limit }: Page): Promise<AccountEntry[]> {
  const found = await sql<AccountEntry>`
    select ${COLUMNS} from platform.account where sign_in_name > ${after}
    order by sign_in_name limit ${limit}`.execute(db);
  return found.rows;
}

export async function lockAccountEntry(tx: Tx, id: string): Promise<AccountEntry | undefined> {
  const found = await sql<AccountEntry>`select ${COLUMNS} from platform.account where id = ${id} for update`.execute(
    tx,
  );
  return found.rows[0];
}

/** Closing ends every open sign-in with it; opening again does not bring them back. */
export async function setAccountActive(tx: Tx, id: string, active: boolean): Promise<void> {
  await sql`update platform.account set active = ${active} where id = ${id}`.execute(tx);
  if (!active) await sql`delete from platform.session where account_id = ${id}`.execute(tx);
}

export async function setAccountSide(tx: Tx, id: string, side: AccountSide): Promise<void> {
  await sql`update platform.account set trader_id = ${side.traderId}, broker_id = ${side.brokerId},
      office_code = ${side.officeCode}, bank = ${side.bank}
    where id = ${id}`.execute(tx);
  await sql`delete from platform.session where account_id = ${id}`.execute(tx);
}

/** Held by whoever closes an administrator's account, so that two administrators cannot close each other's at once. */
export async function lockAdministrators(tx: Tx): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    select id from platform.account where role = 'administrator' and active order by id for update`.execute(tx);
  return found.rows.map(({ id }) => id);
}
