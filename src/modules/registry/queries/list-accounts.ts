import * as z from 'zod';
import type { Words } from '../../../kernel/refusal.ts';
import { ok } from '../../../kernel/result.ts';
import { type AccountEntry, listAccountEntries } from '../../../platform/account-register.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { operation } from '../../../platform/operation.ts';
import { accountEntrySchema } from '../contract.ts';
import { selectBrokers, selectTraders } from '../store.ts';

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
    const entries = await listAccountEntries(tx, { after, limit });
    const names = await sideNames(tx, entries);
    const accounts = entries.map((entry) => ({ ...entry, sideName: names.get(sideIdOf(entry)) ?? null }));
    const last = accounts.length === limit ? accounts.at(-1) : undefined;
    return ok({ accounts, ...(last ? { next: last.signInName } : {}) });
  },
});

const sideIdOf = ({ traderId, brokerId }: AccountEntry): string => traderId ?? brokerId ?? '';

async function sideNames(tx: Tx, entries: readonly AccountEntry[]): Promise<ReadonlyMap<string, Words>> {
  const traders = await selectTraders(tx, [...new Set(entries.flatMap(({ traderId }) => traderId ?? []))]);
  const brokers = await selectBrokers(tx, [...new Set(entries.flatMap(({ brokerId }) => brokerId ?? []))]);
  return new Map([...traders, ...brokers].map(({ id, nameJa, nameEn }) => [id, { ja: nameJa, en: nameEn }]));
}
