// Once a day, after midnight: reminders before a deadline, and the tax of what was not accounted for by it. In
// portions, each in its own transaction; again when there was as much as fits in one.
import * as z from 'zod';
import { getParameter } from '../../../kernel/parameters.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import { ok } from '../../../kernel/result.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { lockDeclared } from '../declaration.ts';
import { leftOf, reminderOn } from '../domain/obligation.ts';
import { mustParse } from '../quantity.ts';
import { listOpenDueOn, listOverdue, lockObligation } from '../store.ts';
import { collectTax } from './collect-tax.ts';
import { stateRelief } from './state-relief.ts';

export const RELIEF_DEADLINES_TASK = 'relief.check-deadlines';

/** Facts of one transaction stay far below what the frame takes for a loop. */
const PORTION = 20;

export const checkDeadlines = operation({
  name: RELIEF_DEADLINES_TASK,
  summary: { ja: '減免税の期限を確認する', en: 'Look at the deadlines of reliefs' },
  roles: [],
  effect: 'write',
  input: z.strictObject({ remind: z.boolean().default(true) }),
  output: z.object({ reminded: z.number(), collected: z.number(), hasMore: z.boolean() }),
  run: async (ctx, { remind }) => {
    const reminded = remind ? await remindOf(ctx) : 0;
    const overdue = await listOverdue(ctx.tx, ctx.today, PORTION);
    let collected = 0;
    for (const { id, declarationId } of overdue) {
      // The declaration first, as everywhere; and read again under the locks.
      await lockDeclared(ctx.tx, declarationId);
      const obligation = await lockObligation(ctx.tx, id);
      if (obligation?.state !== 'OPEN') continue;
      const { quantity, accounted, pending, dueOn } = obligation;
      if (dueOn >= ctx.today) continue;
      // What was reported waits for its officer, and is collected when that one refuses it.
      const part = leftOf(mustParse(quantity), mustParse(accounted), mustParse(pending));
      if (part.units <= 0n) continue;
      await collectTax(ctx, obligation, { part, why: 'overdue', event: `overdue-${dueOn}`, brokenOn: dueOn });
      collected += 1;
    }
    return ok({ reminded, collected, hasMore: overdue.length === PORTION });
  },
});

async function remindOf(ctx: Ctx): Promise<number> {
  const { value } = getParameter(ctx.profile.parametersOn(ctx.today), 'relief.reminder-days');
  const days = value.split(',').map(Number);
  const due = await listOpenDueOn(
    ctx.tx,
    days.map((before) => addDays(ctx.today, before)),
  );
  for (const obligation of due) {
    const before = reminderOn(ctx.today, obligation.dueOn, days);
    if (before === undefined) continue;
    stateRelief(ctx, obligation, 'relief.reminder', { dueOn: obligation.dueOn, days: before });
  }
  return due.length;
}
