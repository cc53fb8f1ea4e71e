import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { lockAccountEntry, setAccountActive } from '../../../platform/account-register.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { registryRefusals } from '../refusals.ts';

export const reopenAccount = operation({
  name: 'registry.reopen-account',
  summary: { ja: '停止した利用者を再開する', en: 'Reopen a closed account' },
  roles: ['administrator'],
  effect: 'write',
  input: z.strictObject({ id: z.uuid() }),
  run: async (ctx, { id }) => {
    const account = await lockAccountEntry(ctx.tx, id);
    if (!account) return refused(platformRefusals.notFound('/id', { what: id }));
    if (account.active) return refused(registryRefusals.accountNotInState('/id', { name: account.signInName }));
    await setAccountActive(ctx.tx, id, true);
    ctx.record({ subject: 'account', subjectId: id, type: 'registry.account-reopened', version: 1, data: {} });
    return ok({ id, active: true });
  },
});
