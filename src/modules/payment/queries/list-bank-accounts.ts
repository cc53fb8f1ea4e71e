import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { listAccounts } from '../store-bank.ts';

export const listBankAccounts = operation({
  name: 'payment.list-bank-accounts',
  summary: { ja: '体験用銀行の口座', en: 'My accounts at the demonstration bank' },
  roles: ['trader'],
  effect: 'read',
  input: z.strictObject({}),
  output: z.object({
    accounts: z.array(
      z.object({ bank: z.string(), accountNumber: z.string(), holder: z.string(), balance: z.string() }),
    ),
  }),
  run: async ({ tx, actor }) => {
    const accounts = actor.traderId === null ? [] : await listAccounts(tx, actor.traderId);
    return ok({
      accounts: accounts.map(({ traderId: _, ...account }) => ({ ...account, balance: String(account.balance) })),
    });
  },
});
