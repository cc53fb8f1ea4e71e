import { ok, type Result, refused } from '../../../kernel/result.ts';
import { claimMessage, keepAnswer } from '../../../platform/inbox.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { securityReference } from '../../declaration/index.ts';
import { releaseGuarantee } from '../../guarantee/index.ts';
import type { BankNotice, BankNoticeAnswer } from '../contract.ts';
import { tellPaid } from '../declaration.ts';
import { forgetDemands } from '../demands-here.ts';
import { receiptEntries } from '../domain/entries.ts';
import { matchNotice } from '../domain/match-notice.ts';
import { paymentRefusals } from '../refusals.ts';
import { debtorOf } from '../settlement.ts';
import { closeDemand, findDemandByNumber, lockDemand } from '../store.ts';
import { findChargeByNumber } from '../store-charges.ts';
import { findMonthByNumber } from '../store-deferral.ts';
import { endDunning } from '../store-dunning.ts';
import { insertPostings } from '../store-ledger.ts';
import { bookChargeNotice } from './book-charge-notice.ts';
import { bookMonthNotice } from './book-month-notice.ts';
import { noticeRefusal } from './notice-refusal.ts';
import { postingFor } from './posting-for.ts';
import { recordPayment } from './record-payment.ts';

/**
 * The one door for money from banks. The same notice gets the same answer and is booked once, however it arrives;
 * the same number with another text is refused. The caller holds the lock of the declaration.
 */
export async function bookBankNotice(ctx: Ctx, notice: BankNotice): Promise<Result<BankNoticeAnswer>> {
  const { bank, noticeId } = notice;
  const message = { sender: `bank:${bank}`, messageId: noticeId, operation: 'payment.bank-notice', body: notice };
  const earlier = await claimMessage(ctx.tx, message);
  if (earlier.kind === 'same') return ok(earlier.answer as BankNoticeAnswer);
  if (earlier.kind === 'other') return refused(paymentRefusals.noticeTextDiffers('/noticeId', { bank, noticeId }));
  const booked = await bookDemandOrMonth(ctx, notice);
  if (booked.ok) await keepAnswer(ctx.tx, message, booked.value, ctx.now);
  return booked;
}

async function bookDemandOrMonth(ctx: Ctx, notice: BankNotice): Promise<Result<BankNoticeAnswer>> {
  const { bank, noticeId, paymentNumber } = notice;
  const found = await findDemandByNumber(ctx.tx, paymentNumber);
  const charge = found ? undefined : await findChargeByNumber(ctx.tx, paymentNumber);
  if (charge) return bookChargeNotice(ctx, notice, charge);
  const month = found ? undefined : await findMonthByNumber(ctx.tx, paymentNumber);
  if (month) return bookMonthNotice(ctx, notice, month);
  const demand = found && (await lockDemand(ctx.tx, found.id));
  const amount = BigInt(notice.amount);
  const match = matchNotice({ ...notice, amount }, demand);
  if (match !== 'settles' || !demand) return refused(noticeRefusal(match, notice, demand));
  const entries = receiptEntries(amount, { debtor: debtorOf(demand), bank });
  await closeDemand(ctx.tx, demand.id, 'settled', ctx.now);
  forgetDemands(ctx.tx, demand.declarationId);
  if (demand.overdueOn !== null) await endDunning(ctx.tx, { demandId: demand.id, state: 'paid' });
  await insertPostings(ctx.tx, [postingFor(ctx, demand, { kind: 'receipt', entries })]);
  if (demand.state === 'deferred') await releaseGuarantee(ctx, [securityReference(demand.declarationId)]);
  await tellPaid(ctx, demand);
  recordPayment(ctx, demand, { type: 'payment.settled', data: { how: 'notice', bank, noticeId } });
  return ok({ demandId: demand.id, declarationNumber: demand.declarationNumber, settledAt: ctx.now });
}
