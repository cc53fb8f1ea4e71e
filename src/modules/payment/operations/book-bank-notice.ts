import { ok, type Result, refused } from '../../../kernel/result.ts';
import { claimMessage, keepAnswer } from '../../../platform/inbox.ts';
import type { Ctx } from '../../../platform/operation.ts';
import type { BankNotice, BankNoticeAnswer } from '../contract.ts';
import { tellPaid } from '../declaration.ts';
import { forgetDemands } from '../demands-here.ts';
import { receiptEntries } from '../domain/entries.ts';
import { matchNotice, type NoticeMatch } from '../domain/match-notice.ts';
import { paymentRefusals } from '../refusals.ts';
import { type Demand, debtorOf } from '../settlement.ts';
import { closeDemand, findDemandByNumber, lockDemand } from '../store.ts';
import { insertPostings } from '../store-ledger.ts';
import { postingFor } from './posting-for.ts';
import { recordPayment } from './record-payment.ts';

/**
 * The one door for money from banks. The same notice gets the same answer and is booked once, however it arrives;
 * the same number with another text is refused. The caller holds the lock of the declaration.
 */
export async function bookBankNotice(ctx: Ctx, notice: BankNotice): Promise<Result<BankNoticeAnswer>> {
  const { bank, noticeId, paymentNumber } = notice;
  const message = { sender: `bank:${bank}`, messageId: noticeId, operation: 'payment.bank-notice', body: notice };
  const earlier = await claimMessage(ctx.tx, message);
  if (earlier.kind === 'same') return ok(earlier.answer as BankNoticeAnswer);
  if (earlier.kind === 'other') return refused(paymentRefusals.noticeTextDiffers('/noticeId', { bank, noticeId }));
  const found = await findDemandByNumber(ctx.tx, paymentNumber);
  const demand = found && (await lockDemand(ctx.tx, found.id));
  const amount = BigInt(notice.amount);
  const match = matchNotice({ ...notice, amount }, demand);
  if (match !== 'settles' || !demand) return refused(refusalOf(match, notice, demand));
  const entries = receiptEntries(amount, { debtor: debtorOf(demand), bank });
  await closeDemand(ctx.tx, demand.id, 'settled', ctx.now);
  forgetDemands(ctx.tx, demand.declarationId);
  await insertPostings(ctx.tx, [postingFor(ctx, demand, { kind: 'receipt', entries })]);
  await tellPaid(ctx, demand);
  recordPayment(ctx, demand, { type: 'payment.settled', data: { how: 'notice', bank, noticeId } });
  const answer = { demandId: demand.id, declarationNumber: demand.declarationNumber, settledAt: ctx.now };
  await keepAnswer(ctx.tx, message, answer, ctx.now);
  return ok(answer);
}

function refusalOf(match: NoticeMatch, { paymentNumber, amount }: BankNotice, demand: Demand | undefined) {
  const total = demand?.total ?? 0n;
  switch (match) {
    case 'already-settled':
      return paymentRefusals.alreadyPaid('/paymentNumber', { paymentNumber });
    case 'cancelled':
      return paymentRefusals.demandCancelled('/paymentNumber', { paymentNumber });
    case 'short':
      return paymentRefusals.amountShort('/amount', { amount, total });
    case 'over':
      return paymentRefusals.amountOver('/amount', { amount, total });
    default:
      return paymentRefusals.paymentNumberUnknown('/paymentNumber', { paymentNumber });
  }
}
