import * as z from 'zod';
import type { Actor } from '../../../kernel/actor.ts';
import { ok } from '../../../kernel/result.ts';
import { isInScope, scopeOf } from '../../../kernel/scope.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { operation } from '../../../platform/operation.ts';
import { listClientIds } from '../../registry/index.ts';
import { findDemand } from '../store.ts';
import { listAccounts } from '../store-bank.ts';

/**
 * A trader sees its own accounts; a broker those that it may charge for its clients, without their balance, which is
 * between the client and the bank. `demandId`: only those that may pay that demand.
 */
export const listBankAccounts = operation({
  name: 'payment.list-bank-accounts',
  summary: { ja: '引き落とせる体験用銀行の口座', en: 'Accounts at the demonstration bank that I may charge' },
  roles: ['trader', 'broker'],
  effect: 'read',
  input: z.strictObject({ traderId: z.uuid().optional(), demandId: z.uuid().optional() }),
  output: z.object({
    accounts: z.array(
      z.object({
        bank: z.string(),
        accountNumber: z.string(),
        traderId: z.string(),
        holder: z.string(),
        balance: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ tx, actor }, { traderId, demandId }) => {
    const chargeable = demandId === undefined ? await clientsOf(tx, actor) : await debtorOfDemand(tx, actor, demandId);
    const wanted = traderId === undefined ? chargeable : chargeable.filter((id) => id === traderId);
    const accounts = wanted.length === 0 ? [] : await listAccounts(tx, wanted);
    const isOwner = actor.role === 'trader';
    return ok({
      accounts: accounts.map((account) => ({ ...account, balance: isOwner ? String(account.balance) : null })),
    });
  },
});

/** Who lodged a declaration may pay its demand, also when the mandate has ended since. */
async function debtorOfDemand(tx: Tx, actor: Actor, demandId: string): Promise<readonly string[]> {
  const demand = await findDemand(tx, demandId);
  return demand?.traderId && isInScope(scopeOf(actor), demand) ? [demand.traderId] : [];
}

async function clientsOf(tx: Tx, { role, traderId, brokerId }: Actor): Promise<readonly string[]> {
  if (role === 'trader') return traderId === null ? [] : [traderId];
  return brokerId === null ? [] : listClientIds(tx, brokerId);
}
