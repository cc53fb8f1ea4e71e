// Handbook 12.1, 12.2: the payment of a month settles every declaration in it and frees their security.
import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { securityReference } from '../../declaration/index.ts';
import { releaseGuarantee } from '../../guarantee/index.ts';
import type { BankNotice, BankNoticeAnswer } from '../contract.ts';
import { forgetDemands } from '../demands-here.ts';
import { receiptEntries } from '../domain/entries.ts';
import { matchNotice } from '../domain/match-notice.ts';
import { debtorOf } from '../settlement.ts';
import { lockMonth, type MonthDemand, settleMonth, takeMonth } from '../store-deferral.ts';
import { endDunning } from '../store-dunning.ts';
import { insertPostings } from '../store-ledger.ts';
import { recordMonth } from './issue-month.ts';
import { noticeRefusal } from './notice-refusal.ts';
import { postingFor } from './posting-for.ts';

/** One receipt for each declaration of the month, for as much as it owes. */
export async function bookMonthNotice(
  ctx: Ctx,
  notice: BankNotice,
  seen: MonthDemand,
): Promise<Result<BankNoticeAnswer>> {
  const { bank, noticeId } = notice;
  await takeMonth(ctx.tx, seen);
  const month = await lockMonth(ctx.tx, seen.id);
  const match = matchNotice({ ...notice, amount: BigInt(notice.amount) }, month);
  if (match !== 'settles' || !month) return refused(noticeRefusal(match, notice, month));
  const parts = await settleMonth(ctx.tx, month.id, ctx.now);
  if (month.overdueOn !== null) await endDunning(ctx.tx, { monthId: month.id, state: 'paid' });
  const sum = parts.reduce((total, part) => total + part.total, 0n);
  if (sum !== month.total) throw new Error(`The parts of ${month.month} are ${sum} yen, its demand ${month.total}`);
  const postings = parts.map((part) => {
    const entries = receiptEntries(part.total, { debtor: debtorOf(part), bank });
    return postingFor(ctx, part, { kind: 'receipt', entries });
  });
  await insertPostings(ctx.tx, postings);
  for (const { declarationId } of parts) forgetDemands(ctx.tx, declarationId);
  await releaseGuarantee(
    ctx,
    parts.map(({ declarationId }) => securityReference(declarationId)),
  );
  recordMonth(ctx, month, { type: 'payment.month-settled', data: { bank, noticeId } });
  return ok({ demandId: month.id, declarationNumber: month.month, settledAt: ctx.now });
}
