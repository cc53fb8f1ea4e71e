import { hash, verify } from '@node-rs/argon2';
import { sql } from 'kysely';
import type { Actor, Role } from '../kernel/actor.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import { addMilliseconds, type Instant } from './clock.ts';
import type { Db, Tx } from './database/connect.ts';
import { newId } from './ids.ts';
import { platformRefusals } from './refusals.ts';

export type NewAccount = {
  readonly signInName: string;
  readonly displayName: string;
  readonly role: Exclude<Role, 'public' | 'system'>;
  readonly traderId?: string;
  readonly brokerId?: string;
  readonly officeCode?: string;
  readonly bank?: string;
  readonly password: string;
  readonly language?: 'ja' | 'en';
};

export type AccountRow = {
  id: string;
  display_name: string;
  role: Role;
  trader_id: string | null;
  broker_id: string | null;
  office_code: string | null;
  bank: string | null;
  language: 'ja' | 'en';
};

const FREE_ATTEMPTS = 5;
const LOCK_MILLISECONDS = 60_000;
/** OWASP's floor for argon2id: 19 MiB, two passes, one lane. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export async function createAccount(tx: Tx, account: NewAccount, now: Instant): Promise<string> {
  const id = newId<'Account'>();
  await sql`insert into platform.account
      (id, sign_in_name, display_name, role, trader_id, broker_id, office_code, bank, password_hash, language,
      created_at)
    values (${id}, ${account.signInName}, ${account.displayName}, ${account.role}, ${account.traderId ?? null},
      ${account.brokerId ?? null}, ${account.officeCode ?? null}, ${account.bank ?? null},
      ${await hash(account.password, ARGON2)},
      ${account.language ?? 'ja'}, ${now})`.execute(tx);
  return id;
}

export async function isSignInNameTaken(tx: Db | Tx, signInName: string): Promise<boolean> {
  const found = await sql`select 1 from platform.account where sign_in_name = ${signInName}`.execute(tx);
  return found.rows.length > 0;
}

/** Everybody who may sign in, by sign-in name. */
export async function listAccounts(db: Db): Promise<(AccountRow & { sign_in_name: string })[]> {
  const found = await sql<AccountRow & { sign_in_name: string }>`
    select id, sign_in_name, display_name, role, trader_id, broker_id, office_code, bank, language
    from platform.account where active order by sign_in_name`.execute(db);
  return found.rows;
}

/** Checks a password. Unknown name and wrong password are told alike and take alike; five failures close the door. */
export async function checkPassword(
  db: Db,
  credentials: { readonly name: string; readonly password: string },
  now: Instant,
): Promise<Result<AccountRow>> {
  const found = await sql<AccountRow & { password_hash: string; locked_until: string | null }>`
    select id, display_name, role, trader_id, broker_id, office_code, bank, language, password_hash, locked_until
    from platform.account where sign_in_name = ${credentials.name} and active`.execute(db);
  const row = found.rows[0];
  if (row?.locked_until && row.locked_until > now) {
    return refused(platformRefusals.signInLocked('', { until: row.locked_until }));
  }
  const matches = await verify(row?.password_hash ?? (await decoy()), credentials.password);
  if (row && matches) {
    await sql`update platform.account set failed_attempts = 0, locked_until = null
      where id = ${row.id} and failed_attempts > 0`.execute(db);
    return ok(row);
  }
  if (row) await countFailure(db, row.id, now);
  return refused(platformRefusals.signInFailed('/password'));
}

export async function isPasswordOf(tx: Tx, id: string, password: string): Promise<boolean> {
  const found = await sql<{ password_hash: string }>`
    select password_hash from platform.account where id = ${id} and active`.execute(tx);
  const row = found.rows[0];
  return row !== undefined && (await verify(row.password_hash, password));
}

/** Ends every open sign-in with the account, and the lock that wrong guesses put on it. */
export async function setPassword(tx: Tx, id: string, password: string): Promise<void> {
  await sql`update platform.account set password_hash = ${await hash(password, ARGON2)}, failed_attempts = 0,
    locked_until = null where id = ${id}`.execute(tx);
  await sql`delete from platform.session where account_id = ${id}`.execute(tx);
}

async function countFailure(db: Db, id: string, now: Instant): Promise<void> {
  const lockedUntil = addMilliseconds(now, LOCK_MILLISECONDS);
  await sql`update platform.account set failed_attempts = failed_attempts + 1,
    locked_until = case when failed_attempts + 1 >= ${FREE_ATTEMPTS} then ${lockedUntil}::timestamptz end
    where id = ${id}`.execute(db);
}

let decoyHash: Promise<string> | undefined;
const decoy = (): Promise<string> => {
  decoyHash ??= hash('no such account', ARGON2);
  return decoyHash;
};

export const actorOf = (row: AccountRow): Actor => ({
  userId: row.id,
  name: row.display_name,
  role: row.role,
  traderId: row.trader_id,
  brokerId: row.broker_id,
  officeCode: row.office_code,
  bank: row.bank,
});
