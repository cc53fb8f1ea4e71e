import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { lockDue } from '../store-lists.ts';
import { changeRuling } from './change-ruling.ts';

/** The job that the clock asks for every night. */
export const RULINGS_DUE_TASK = 'ruling.carry-out-due';
const AT_ONCE = 40;

/** Publishes what was put off until today and ends what has expired; a run that leaves some is followed by another. */
export const carryOutDue = operation({
  name: RULINGS_DUE_TASK,
  summary: { ja: '期限の来た公開と失効を行う', en: 'Publish and expire what has fallen due' },
  roles: [],
  effect: 'write',
  input: z.strictObject({}),
  output: z.object({ published: z.number(), expired: z.number() }),
  run: async (ctx) => {
    const due = await lockDue(ctx.tx, ctx.today, AT_ONCE);
    let published = 0;
    let expired = 0;
    for (const ruling of due) {
      const isOver = ruling.validUntil !== null && ruling.validUntil < ctx.today;
      if (isOver) {
        await changeRuling(ctx, ruling, { command: 'expire' });
        expired += 1;
      } else {
        const patch = { publishedOn: ctx.today };
        await changeRuling(ctx, ruling, { command: 'publish', patch, data: { on: ctx.today } });
        published += 1;
      }
    }
    if (due.length === AT_ONCE) ctx.enqueue({ task: RULINGS_DUE_TASK, payload: {}, key: RULINGS_DUE_TASK });
    return ok({ published, expired });
  },
});
