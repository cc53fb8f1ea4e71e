import type { Role } from '../../kernel/actor.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { AccountSide } from '../../platform/account-register.ts';
import type { Ctx } from '../../platform/operation.ts';
import type { AccountSideInput } from './contract.ts';
import { registryRefusals } from './refusals.ts';
import { selectBroker, selectTraders } from './store.ts';

type SideName = keyof AccountSide;

const SIDE_OF: Partial<Record<Role, SideName>> = {
  trader: 'traderId',
  broker: 'brokerId',
  officer: 'officeCode',
  supervisor: 'officeCode',
  bank: 'bank',
};
const NO_SIDE: AccountSide = { traderId: null, brokerId: null, officeCode: null, bank: null };

/** The one side that a role is on, known to the register; every other side that was named is left out. */
export async function sideOf(ctx: Ctx, role: Role, named: AccountSideInput): Promise<Result<AccountSide>> {
  const side = SIDE_OF[role];
  if (side === undefined) return ok(NO_SIDE);
  const value = named[side];
  if (value === undefined) return refused(registryRefusals.accountSideMissing(`/${side}`, { role }));
  if (await isKnown(ctx, side, value)) return ok({ ...NO_SIDE, [side]: value });
  return refused(registryRefusals.accountSideUnknown(`/${side}`, { side: value }));
}

export const hasSide = (role: Role): boolean => SIDE_OF[role] !== undefined;

async function isKnown({ tx, profile }: Ctx, side: SideName, value: string): Promise<boolean> {
  switch (side) {
    case 'traderId':
      return (await selectTraders(tx, [value])).length > 0;
    case 'brokerId':
      return (await selectBroker(tx, value)) !== undefined;
    case 'officeCode':
      return profile.codes('offices').some(({ code }) => code === value);
    case 'bank':
      return true;
  }
}
