import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { lockAccountEntry, lockAdministrators, setAccountActive } from '../../../platform/account-register.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { registryRefusals } from '../refusals.ts';

/** Nobody signs in with it any more, and what is signed in with it ends. History keeps its name. */
export const closeAccount = operation({
  name: 'registry.close-account',
  summary: { ja: '利用者を停止する', en: 'Close an account' },
  roles: ['administrator'],
  effect: 'write',
  input: z.strictObject({ id: z.uuid(), because: z.string().trim().min(1).max(500) }),
  run: async (ctx, { id, because }) => {
    if (id === ctx.actor.userId) return refused(registryRefusals.ownAccount('/id'));
    const administrators = await lockAdministrators(ctx.tx);
    const account = await lockAccountEntry(ctx.tx, id);
    if (!account) return refused(platformRefusals.notFound('/id', { what: id }));
    const { signInName: name } = account;
    if (!account.active) return refused(registryRefusals.accountNotInState('/id', { name }));
    if (administrators.length === 1 && administrators[0] === id) {
      return refused(registryRefusals.lastAdministrator('/id', { name }));
    }
    await setAccountActive(ctx.tx, id, false);
    const data = { because };
    ctx.record({ subject: 'account', subjectId: id, type: 'registry.account-closed', version: 1, data });
    return ok({ id, active: false });
  },
});
