import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/connect.ts';

/** SQL of the demonstration bank. */
export type BankAccount = {
  readonly bank: string;
  readonly accountNumber: string;
  readonly traderId: string;
  readonly holder: string;
  readonly balance: bigint;
};

/** False when the account exists already. */
export async function insertAccount(tx: Tx, account: BankAccount): Promise<boolean> {
  const made = await sql`
    insert into payment.bank_account (bank, account_number, trader_id, holder, balance)
    values (${account.bank}, ${account.accountNumber}, ${account.traderId}, ${account.holder}, ${account.balance})
    on conflict on constraint bank_account_pk do nothing`.execute(tx);
  return made.numAffectedRows === 1n;
}

export async function listAccounts(db: Db | Tx, traderIds: readonly string[]): Promise<BankAccount[]> {
  const found = await sql<BankAccount>`
    select bank, account_number as "accountNumber", trader_id as "traderId", holder, balance
    from payment.bank_account where trader_id = any(${[...traderIds]}::uuid[]) order by bank, account_number`.execute(
    db,
  );
  return found.rows;
}

type Debit = { readonly traderId: string; readonly accountNumber: string | null; readonly amount: bigint };

/** Takes the money from one account of the trader that covers it: the named one, else any. `undefined`: none does. */
export async function debitAccount(tx: Tx, debit: Debit): Promise<BankAccount | undefined> {
  const found = await sql<BankAccount>`
    update payment.bank_account a set balance = a.balance - ${debit.amount}
    where (a.bank, a.account_number) = (
        select b.bank, b.account_number from payment.bank_account b
        where b.trader_id = ${debit.traderId} and b.balance >= ${debit.amount}
          and (${debit.accountNumber}::text is null or b.account_number = ${debit.accountNumber}::text)
        order by b.bank, b.account_number limit 1 for update)
      and a.balance >= ${debit.amount}
    returning a.bank, a.account_number as "accountNumber", a.trader_id as "traderId", a.holder, a.balance`.execute(tx);
  return found.rows[0];
}

export async function creditAccount(
  tx: Tx,
  { bank, accountNumber, amount }: Pick<BankAccount, 'bank' | 'accountNumber'> & { readonly amount: bigint },
): Promise<void> {
  await sql`update payment.bank_account set balance = balance + ${amount}
    where bank = ${bank} and account_number = ${accountNumber}`.execute(tx);
}
