// Once a day, after midnight: months that have ended are demanded, and what was due before today is reminded
// (handbook 12.1, 12.3). In portions, each in its own transaction; again when there was as much as fits in one.
import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { monthOf } from '../domain/due-date.ts';
import { listMonthsToIssue, markOverdueDemands, markOverdueMonths } from '../store-deferral.ts';
import { issueMonth, recordMonth } from './issue-month.ts';
import { recordPayment } from './record-payment.ts';

export const CLOSE_DAY_TASK = 'payment.close-day';

/** Facts of one transaction stay far below what the frame takes for a loop. */
const PORTION = 20;

export const closeDay = operation({
  name: CLOSE_DAY_TASK,
  summary: { ja: '月まとめの納付書の発行と期限の確認', en: 'Demand the months that ended, find what is overdue' },
  roles: [],
  effect: 'write',
  input: z.strictObject({}),
  output: z.object({ issued: z.number(), overdue: z.number(), hasMore: z.boolean() }),
  run: async (ctx) => {
    const { today } = ctx;
    const months = await listMonthsToIssue(ctx.tx, { before: monthOf(today), limit: PORTION });
    for (const month of months) await issueMonth(ctx, month);
    const late = await markOverdueDemands(ctx.tx, { today, limit: PORTION });
    for (const demand of late) {
      recordPayment(ctx, demand, { type: 'payment.overdue', data: { dueOn: demand.dueOn ?? today } });
    }
    const lateMonths = await markOverdueMonths(ctx.tx, { today, limit: PORTION });
    for (const month of lateMonths) recordMonth(ctx, month, { type: 'payment.month-overdue' });
    const hasMore = [months, late, lateMonths].some(({ length }) => length === PORTION);
    return ok({ issued: months.length, overdue: late.length + lateMonths.length, hasMore });
  },
});
