import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { Ctx } from '../../../platform/operation.ts';
import type { Charge } from '../charge.ts';
import type { BankNotice, BankNoticeAnswer } from '../contract.ts';
import { matchNotice } from '../domain/match-notice.ts';
import { closeCharge, lockCharge } from '../store-charges.ts';
import { insertPostings } from '../store-ledger.ts';
import { chargeReceipt, recordCharge } from './charge-declaration.ts';
import { noticeRefusal } from './notice-refusal.ts';

/** A bank's notice that names a charge: settled to the yen and once, like a demand. */
export async function bookChargeNotice(ctx: Ctx, notice: BankNotice, seen: Charge): Promise<Result<BankNoticeAnswer>> {
  const charge = await lockCharge(ctx.tx, seen.id);
  const asked = charge && { ...charge, total: charge.amount };
  const match = matchNotice({ ...notice, amount: BigInt(notice.amount) }, asked);
  if (match !== 'settles' || !charge) return refused(noticeRefusal(match, notice, asked));
  await closeCharge(ctx.tx, charge.id, ctx.now);
  await insertPostings(ctx.tx, [chargeReceipt(ctx, charge, notice.bank)]);
  recordCharge(ctx, charge, 'payment.charge-settled');
  return ok({ demandId: charge.id, declarationNumber: charge.declarationNumber, settledAt: ctx.now });
}
