import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { accountNumberSchema, bankNameSchema, yenSchema } from '../contract.ts';
import { paymentRefusals } from '../refusals.ts';
import { insertAccount } from '../store-bank.ts';

export const openBankAccount = operation({
  name: 'payment.open-bank-account',
  summary: { ja: '体験用銀行に口座を開く', en: 'Open an account at the demonstration bank' },
  roles: ['administrator'],
  effect: 'write',
  input: z.strictObject({
    bank: bankNameSchema,
    accountNumber: accountNumberSchema,
    traderId: z.uuid(),
    holder: z.string().min(1).max(200),
    balance: yenSchema,
  }),
  run: async ({ tx }, { balance, ...account }) => {
    const made = await insertAccount(tx, { ...account, balance: BigInt(balance) });
    if (made) return ok({ bank: account.bank, accountNumber: account.accountNumber });
    return refused(paymentRefusals.accountExists('/accountNumber', { accountNumber: account.accountNumber }));
  },
});
