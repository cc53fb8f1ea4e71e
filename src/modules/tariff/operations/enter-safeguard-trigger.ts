// Handbook 2.7: agricultural safeguards and the emergency duties on beef and pork sleep until imports or prices pass a
// trigger; the order says from which day to which. It puts a duty on everybody's goods: a supervisor enters it.
import type * as z from 'zod';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { TARIFF_FACTS } from '../facts.ts';
import { insertTrigger, type TriggerRow } from '../store-triggers.ts';
import { triggerRefusals as no } from '../triggers/refusals.ts';
import { sleepingMeasuresOf } from '../triggers/sleeping-measures.ts';
import { enterTriggerSchema, triggerSchema } from '../triggers/wire.ts';

type Asked = z.output<typeof enterTriggerSchema>;

export const enterSafeguardTrigger = operation({
  name: 'tariff.enter-safeguard-trigger',
  summary: { ja: '特別緊急関税等の発動を登録する', en: 'Enter the trigger of a safeguard measure' },
  roles: ['supervisor'],
  effect: 'write',
  input: enterTriggerSchema,
  output: triggerSchema,
  run: async (ctx, asked) => {
    const read = readTrigger(ctx, asked);
    if (!read.ok) return read;
    const row = read.value;
    await insertTrigger(ctx.tx, row);
    const { id, measure, from, to, codes, reason } = row;
    ctx.record({
      subject: 'safeguard-trigger',
      subjectId: id,
      type: 'tariff.safeguard-triggered',
      version: TARIFF_FACTS['tariff.safeguard-triggered'],
      data: { measure, from, to, codes, reason },
      isFirst: true,
    });
    return ok({ ...row, codes: [...row.codes] });
  },
});

function readTrigger({ profile, today, now, actor }: Ctx, asked: Asked): Result<TriggerRow> {
  const { measure, codes, reason } = asked;
  const measures = sleepingMeasuresOf(profile);
  const named = measures.find(({ code }) => code === measure);
  const from = parsePlainDate(asked.from, '/from');
  const to = parsePlainDate(asked.to, '/to');
  const faults: Refusal[] = [from, to].flatMap((day) => (day.ok ? [] : day.refusals));
  if (named === undefined) {
    faults.push(no.measureWithoutTrigger('/measure', { measure, known: measures.map(({ code }) => code).join(', ') }));
  }
  const products = named?.products.include ?? [];
  for (const [index, code] of codes.entries()) {
    const isOfIts = products.some((start) => code.startsWith(start));
    if (named && !isOfIts) {
      faults.push(no.triggerOtherGoods(`/codes/${index}`, { code, measure, codes: products.join(', ') }));
    }
  }
  if (from.ok && from.value < today) faults.push(no.triggerInThePast('/from', { day: from.value, today }));
  if (from.ok && to.ok && to.value < from.value) {
    faults.push(no.triggerDaysReversed('/to', { from: from.value, to: to.value }));
  }
  if (faults.length > 0 || !from.ok || !to.ok) return refused(...faults);
  const id = newId<'SafeguardTrigger'>();
  const entered = { reason, enteredAt: now, enteredBy: actor.name, endedAt: null, endedBy: null, endReason: null };
  return ok({ id, measure, from: from.value, to: to.value, codes, ...entered });
}
