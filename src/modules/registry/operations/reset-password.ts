import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { lockAccountEntry } from '../../../platform/account-register.ts';
import { setPassword } from '../../../platform/accounts.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { checkPasswordStrength } from '../check-password-strength.ts';

/** For somebody who has forgotten theirs. Ends every sign-in with the account; who changed it is in the journal. */
export const resetPassword = operation({
  name: 'registry.reset-password',
  summary: { ja: '利用者のパスワードを設定し直す', en: 'Set a new password for an account' },
  roles: ['administrator'],
  effect: 'write',
  input: z.strictObject({ id: z.uuid(), password: z.string().max(200) }),
  secrets: ['password'],
  output: z.object({ id: z.string() }),
  run: async (ctx, { id, password }) => {
    const account = await lockAccountEntry(ctx.tx, id);
    if (!account) return refused(platformRefusals.notFound('/id', { what: id }));
    const strength = checkPasswordStrength({ ...account, password });
    if (!strength.ok) return strength;
    await setPassword(ctx.tx, id, password);
    ctx.record({
      ...{ subject: 'account', subjectId: id },
      ...{ type: 'registry.password-changed', version: 1, data: { by: 'administrator' } },
    });
    return ok({ id });
  },
});
