// Customs Act Art. 12: what is unpaid after its due date owes delinquency tax for every day. It is booked as it grows,
// so that the importer sees what is owed, and demanded under a payment number once its tax is paid.
import type { Minor } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Ctx } from '../../../platform/operation.ts';
import type { Charge } from '../charge.ts';
import { accrualEntries } from '../domain/entries.ts';
import { debtorOf } from '../settlement.ts';
import { insertCharge, lockChargeByReference, saveAccrual } from '../store-charges.ts';
import { insertPostings } from '../store-ledger.ts';
import { bareCharge, chargeDeclaration, chargePosting, FIRST, recordCharge } from './charge-declaration.ts';
import { issueNumbers } from './issue-numbers.ts';

export type ToAccrue = {
  readonly declarationId: string;
  /** Names what is late: there is one running charge for it, and none after it was demanded. */
  readonly reference: string;
  /** All that has accrued by today, whole yen. */
  readonly amount: Minor;
};

/**
 * Brings the running charge to `amount`: the difference to what is booked, and nothing when that is none. So it may be
 * asked any number of times a day. The caller holds the lock of the declaration.
 */
export async function accrueCharge(ctx: Ctx, { amount, ...asked }: ToAccrue): Promise<Charge | undefined> {
  const running = await lockChargeByReference(ctx.tx, asked.reference);
  if (running) return running.state === 'accruing' && amount > 0n ? moveTo(ctx, running, amount) : running;
  const bare = await bareCharge(ctx, { ...asked, amount }, 'delinquency-tax');
  if (!bare) return undefined;
  const charge: Charge = { ...bare, state: 'accruing', step: 1 };
  if (!(await insertCharge(ctx.tx, charge))) return undefined;
  await bookAccrual(ctx, charge, amount);
  recordCharge(ctx, charge, 'payment.charge-accrued', FIRST);
  return charge;
}

/**
 * Its tax is paid: the charge stands at `amount` and is demanded. With nothing to collect it falls away. Where none was
 * running it is demanded at once; what was demanded before stays as it is.
 */
export async function endAccrual(
  ctx: Ctx,
  { dueOn, ...asked }: ToAccrue & { readonly dueOn: PlainDate },
): Promise<Charge | undefined> {
  const running = await lockChargeByReference(ctx.tx, asked.reference);
  if (!running) return chargeDeclaration(ctx, { ...asked, dueOn, kind: 'delinquency-tax' });
  if (running.state !== 'accruing') return running;
  const moved = await moveTo(ctx, running, asked.amount);
  const after: Charge =
    moved.amount === 0n
      ? { ...moved, state: 'cancelled', closedAt: ctx.now }
      : { ...moved, ...(await issueNumbers(ctx)), state: 'open', dueOn };
  await saveAccrual(ctx.tx, after);
  recordCharge(ctx, after, after.state === 'open' ? 'payment.charge-demanded' : 'payment.charge-cancelled');
  return after;
}

async function moveTo(ctx: Ctx, running: Charge, amount: Minor): Promise<Charge> {
  const grown = amount - running.amount;
  if (grown === 0n) return running;
  const after = { ...running, amount, step: running.step + 1 };
  await bookAccrual(ctx, after, grown);
  if (amount > 0n) {
    await saveAccrual(ctx.tx, after);
    recordCharge(ctx, after, 'payment.charge-accrued');
  }
  return after;
}

async function bookAccrual(ctx: Ctx, charge: Charge, grown: Minor): Promise<void> {
  const entries = accrualEntries(grown, { debtor: debtorOf(charge), kind: charge.kind });
  await insertPostings(ctx.tx, [chargePosting(ctx, charge, 'accrual', entries)]);
}
