import * as z from 'zod';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { ok, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { TARIFF_FACTS } from '../facts.ts';
import { lockTrigger, setTriggerEnd } from '../store-triggers.ts';
import { triggerRefusals as no } from '../triggers/refusals.ts';
import { triggerSchema } from '../triggers/wire.ts';

/** An order that is lifted early: the day given is the last of the measure. What was laid before stays. */
export const endSafeguardTrigger = operation({
  name: 'tariff.end-safeguard-trigger',
  summary: { ja: '特別緊急関税等の発動を終える', en: 'End the trigger of a safeguard measure' },
  roles: ['supervisor'],
  effect: 'write',
  input: z.strictObject({ id: z.uuid(), to: z.string().max(10), reason: z.string().trim().min(1).max(500) }),
  output: triggerSchema,
  run: async (ctx, { id, to, reason }) => {
    const day = parsePlainDate(to, '/to');
    if (!day.ok) return day;
    const found = await lockTrigger(ctx.tx, id);
    if (found === undefined) return refused(no.triggerUnknown('/id', { id }));
    if (day.value < ctx.today) return refused(no.triggerInThePast('/to', { day: day.value, today: ctx.today }));
    if (found.to <= day.value) return refused(no.triggerEnded('/to', { to: found.to }));
    if (day.value < found.from) return refused(no.triggerDaysReversed('/to', { from: found.from, to: day.value }));
    const ended = { to: day.value, endedAt: ctx.now, endedBy: ctx.actor.name, endReason: reason };
    await setTriggerEnd(ctx.tx, { id, ...ended });
    ctx.record({
      subject: 'safeguard-trigger',
      subjectId: id,
      type: 'tariff.safeguard-ended',
      version: TARIFF_FACTS['tariff.safeguard-ended'],
      data: { to: day.value, reason },
    });
    return ok({ ...found, ...ended, codes: [...found.codes] });
  },
});
