import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { lockAccountEntry } from '../../../platform/account-register.ts';
import { isPasswordOf, setPassword } from '../../../platform/accounts.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { checkPasswordStrength } from '../check-password-strength.ts';
import { ACCOUNT_ROLES } from '../contract.ts';
import { registryRefusals } from '../refusals.ts';

/** Ends every sign-in with the account, also the one that asks: whoever has the old password is out. */
export const changeOwnPassword = operation({
  name: 'registry.change-own-password',
  summary: { ja: '自分のパスワードを変える', en: 'Change one’s own password' },
  roles: ACCOUNT_ROLES,
  effect: 'write',
  input: z.strictObject({ current: z.string().max(200), password: z.string().max(200) }),
  secrets: ['current', 'password'],
  output: z.object({ changed: z.boolean() }),
  run: async (ctx, { current, password }) => {
    const id = ctx.actor.userId ?? '';
    const account = await lockAccountEntry(ctx.tx, id);
    if (!account) return refused(platformRefusals.notFound('', { what: id }));
    if (!(await isPasswordOf(ctx.tx, id, current))) return refused(registryRefusals.passwordNotCurrent('/current'));
    if (current === password) return refused(registryRefusals.passwordUnchanged('/password'));
    const strength = checkPasswordStrength({ ...account, password });
    if (!strength.ok) return strength;
    await setPassword(ctx.tx, id, password);
    ctx.record({
      ...{ subject: 'account', subjectId: id },
      ...{ type: 'registry.password-changed', version: 1, data: { by: 'owner' } },
    });
    return ok({ changed: true });
  },
});
