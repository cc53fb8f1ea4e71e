import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { Ctx } from '../../../platform/operation.ts';
import type { Charge } from '../charge.ts';
import type { BankNotice, BankNoticeAnswer } from '../contract.ts';
import { matchNotice } from '../domain/match-notice.ts';
import { closeCharge, lockCharge } from '../store-charges.ts';
import { endDunning } from '../store-dunning.ts';
import { insertPostings } from '../store-ledger.ts';
import { chargeReceipt, recordCharge } from './charge-declaration.ts';
import { noticeRefusal } from './notice-refusal.ts';

const CLOSED = 'cancelled';

/** A bank's notice that names a charge: settled to the yen and once, like a demand. */
export async function bookChargeNotice(ctx: Ctx, notice: BankNotice, seen: Charge): Promise<Result<BankNoticeAnswer>> {
  const charge = await lockCharge(ctx.tx, seen.id);
  // One that accrues has no payment number yet and is found by none.
  const asked = charge && {
    ...charge,
    state: charge.state === 'accruing' ? CLOSED : charge.state,
    total: charge.amount,
  };
  const match = matchNotice({ ...notice, amount: BigInt(notice.amount) }, asked);
  if (match !== 'settles' || !charge) return refused(noticeRefusal(match, notice, asked));
  await closeCharge(ctx.tx, { id: charge.id, state: 'settled', now: ctx.now });
  if (charge.lateFrom !== null) await endDunning(ctx.tx, { chargeId: charge.id, state: 'paid' });
  await insertPostings(ctx.tx, [chargeReceipt(ctx, charge, notice.bank)]);
  recordCharge(ctx, charge, 'payment.charge-settled');
  return ok({ demandId: charge.id, declarationNumber: charge.declarationNumber, settledAt: ctx.now });
}
