import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { listBalances } from '../store-ledger.ts';

export const listLedgerBalances = operation({
  name: 'payment.list-balances',
  summary: { ja: '台帳の残高試算', en: 'Trial balance of the ledger' },
  roles: ['supervisor', 'administrator', 'analyst'],
  effect: 'read',
  input: z.strictObject({}),
  output: z.object({
    balances: z.array(z.object({ account: z.string(), detail: z.string(), balance: z.string() })),
  }),
  run: async ({ tx }) => {
    const balances = await listBalances(tx);
    return ok({ balances: balances.map((row) => ({ ...row, balance: String(row.balance) })) });
  },
});
