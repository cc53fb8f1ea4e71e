// Customs Act Art. 10: tax that a relief's broken condition made due, taken from the security that stands for its line.
// What is left of that security stays until the room that posted it lets it go.
import type { Ctx } from '../../../platform/operation.ts';
import { type Hold, listHoldsUnder, type Taken, takeGuarantee } from '../../guarantee/index.ts';
import type { Charge } from '../charge.ts';
import { recourseEntries } from '../domain/entries.ts';
import { debtorOf } from '../settlement.ts';
import { closeCharge } from '../store-charges.ts';
import { insertPostings } from '../store-ledger.ts';
import { chargePosting } from './charge-declaration.ts';

/** Posted for the charge, those of one guarantee side by side and guarantees in the order of their keys. */
export async function postedFor(ctx: Ctx, { securityReference }: Charge): Promise<readonly Hold[]> {
  if (securityReference === null) return [];
  const held = await listHoldsUnder(ctx.tx, securityReference);
  return held
    .filter(({ state }) => state === 'posted')
    .sort((one, other) => (one.guaranteeId < other.guaranteeId ? -1 : 1));
}

/** All of the charge from what is posted for it; the caller has seen that it is enough, and holds the charge's lock. */
export async function takeForCharge(ctx: Ctx, charge: Charge): Promise<readonly Taken[]> {
  const all: Taken[] = [];
  let left = charge.amount;
  for (const { reference } of await postedFor(ctx, charge)) {
    const taken = await takeGuarantee(ctx, { reference, amount: left });
    if (!taken) continue;
    left -= taken.amount;
    all.push(taken);
  }
  if (left !== 0n) throw new Error(`${charge.securityReference} does not stand for ${charge.amount} yen`);
  const debtor = debtorOf(charge);
  const entries = all.flatMap(({ number, amount }) => recourseEntries(amount, { debtor, guarantee: number }));
  await insertPostings(ctx.tx, [chargePosting(ctx, charge, 'recourse', entries)]);
  await closeCharge(ctx.tx, { id: charge.id, state: 'settled', now: ctx.now });
  return all;
}
