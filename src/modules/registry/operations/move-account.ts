import { ok, refused } from '../../../kernel/result.ts';
import { lockAccountEntry, setAccountSide } from '../../../platform/account-register.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { hasSide, sideOf } from '../account-side.ts';
import { accountSideSchema } from '../contract.ts';
import { registryRefusals } from '../refusals.ts';

/** Attaches an account to another trader, broker, office or bank; open sign-ins end, for they see the old side. */
export const moveAccount = operation({
  name: 'registry.move-account',
  summary: { ja: '利用者の所属を変える', en: 'Attach an account to its trader, broker, office or bank' },
  roles: ['administrator'],
  effect: 'write',
  input: accountSideSchema,
  run: async (ctx, { id, ...named }) => {
    const account = await lockAccountEntry(ctx.tx, id);
    if (!account) return refused(platformRefusals.notFound('/id', { what: id }));
    if (!hasSide(account.role)) return refused(registryRefusals.accountHasNoSide('/id', { role: account.role }));
    const side = await sideOf(ctx, account.role, named);
    if (!side.ok) return side;
    await setAccountSide(ctx.tx, id, side.value);
    const data = { ...side.value };
    ctx.record({ subject: 'account', subjectId: id, type: 'registry.account-moved', version: 1, data });
    return ok({ id, ...side.value });
  },
});
