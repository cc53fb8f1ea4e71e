import { ok, refused } from '../../../kernel/result.ts';
import { createAccount, isSignInNameTaken } from '../../../platform/accounts.ts';
import { operation } from '../../../platform/operation.ts';
import { accountInputSchema } from '../contract.ts';
import { registryRefusals } from '../refusals.ts';

const SIDE = { trader: 'traderId', broker: 'brokerId', officer: 'officeCode', supervisor: 'officeCode' } as const;

/** Gives a person a way in, on exactly one side of the counter. */
export const openAccount = operation({
  name: 'registry.open-account',
  summary: { ja: '利用者を登録する', en: 'Open an account' },
  roles: ['administrator'],
  effect: 'write',
  input: accountInputSchema,
  run: async (ctx, input) => {
    const { traderId, brokerId, officeCode, ...person } = input;
    const side = input.role in SIDE ? SIDE[input.role as keyof typeof SIDE] : null;
    if (side && input[side] === undefined) {
      return refused(registryRefusals.accountSideMissing(`/${side}`, { role: input.role }));
    }
    if (await isSignInNameTaken(ctx.tx, input.signInName)) {
      return refused(registryRefusals.signInNameTaken('/signInName', { name: input.signInName }));
    }
    const own = {
      ...(side === 'traderId' && traderId ? { traderId } : {}),
      ...(side === 'brokerId' && brokerId ? { brokerId } : {}),
      ...(side === 'officeCode' && officeCode ? { officeCode } : {}),
    };
    const id = await createAccount(ctx.tx, { ...person, ...own }, ctx.now);
    ctx.record({
      subject: 'account',
      subjectId: id,
      type: 'registry.account-opened',
      version: 1,
      data: { signInName: input.signInName, role: input.role },
      isFirst: true,
    });
    return ok({ id });
  },
});
