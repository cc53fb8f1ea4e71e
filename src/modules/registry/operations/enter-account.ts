import { ok, type Result, refused } from '../../../kernel/result.ts';
import { createAccount, isSignInNameTaken } from '../../../platform/accounts.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { sideOf } from '../account-side.ts';
import type { AccountInput } from '../contract.ts';
import { registryRefusals } from '../refusals.ts';

/** Puts a new account on its side of the counter; its password has been looked at. */
export async function enterAccount(ctx: Ctx, input: AccountInput): Promise<Result<{ id: string }>> {
  const { traderId: _, brokerId: __, officeCode: ___, bank: ____, ...person } = input;
  const side = await sideOf(ctx, input.role, input);
  if (!side.ok) return side;
  if (await isSignInNameTaken(ctx.tx, input.signInName)) {
    return refused(registryRefusals.signInNameTaken('/signInName', { name: input.signInName }));
  }
  const own = Object.fromEntries(Object.entries(side.value).filter(([, value]) => value !== null));
  const id = await createAccount(ctx.tx, { ...person, ...own }, ctx.now);
  ctx.record({
    subject: 'account',
    subjectId: id,
    type: 'registry.account-opened',
    version: 1,
    data: { signInName: input.signInName, role: input.role, ...own },
    isFirst: true,
  });
  return ok({ id });
}
