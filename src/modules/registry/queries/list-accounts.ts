import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { listAccountEntries } from '../../../platform/account-register.ts';
import { operation } from '../../../platform/operation.ts';
import { accountEntrySchema } from '../contract.ts';

/** By sign-in name, closed ones too. `next`: hand it back as `after`; absent on the last page. */
export const listAccounts = operation({
  name: 'registry.list-accounts',
  summary: { ja: '利用者を一覧する', en: 'List the accounts' },
  roles: ['administrator'],
  effect: 'read',
  input: z.strictObject({
    after: z.string().max(100).default(''),
    limit: z.coerce.number().int().min(1).max(1_000).default(200),
  }),
  output: z.object({ accounts: z.array(accountEntrySchema), next: z.string().optional() }),
  run: async ({ tx }, { after, limit }) => {
    const accounts = await listAccountEntries(tx, { after, limit });
    const last = accounts.length === limit ? accounts.at(-1) : undefined;
    return ok({ accounts, ...(last ? { next: last.signInName } : {}) });
  },
});
