// Handbook 1.3 guard 5, 1.5, 1.11: carry-in to the bonded area is a condition of the permit, and it makes the main
// declaration of a preliminary one (Z, U, S), assessed by the law of that day.
import * as z from 'zod';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { advance, checkUnchanged, notFound, takeUp } from '../advance.ts';
import { isPreliminary } from '../domain/lifecycle.ts';
import { isPreliminaryCondition, type LodgingCondition } from '../domain/lodging-condition.ts';
import { type Receipt, receiptSchema } from '../receipt.ts';
import { type Declaration, mayReadDeclaration } from '../record.ts';
import { declarationRefusals } from '../refusals.ts';
import { receiptFor, saveFlow, saveVersion } from '../working-set.ts';
import { lodgeNow } from './lodge.ts';

export type Arrival = { readonly declarationId: string; readonly carriedInOn: PlainDate };

/** For the cargo room to come, and for the people who report arrivals until then. */
export async function recordGoodsArrival(ctx: Ctx, arrival: Arrival): Promise<Result<Declaration>> {
  const found = await takeUp(ctx, arrival.declarationId, 'record-arrival');
  if (!found.ok) return found;
  const { carriedInOn } = arrival;
  const before = found.value;
  const fault = arrivalFault(ctx, carriedInOn, before.content.transport.arrivedOn);
  if (fault) return refused(fault);
  // The same news twice changes nothing.
  if (before.carriedInOn === carriedInOn) return ok(before);
  const arrived = advance(ctx, before, { type: 'declaration.goods-arrived', data: { carriedInOn } });
  if (!isPreliminary(arrived.state) || !isPreliminaryCondition(arrived.condition)) {
    saveFlow(ctx, arrived);
    return ok(arrived);
  }
  const condition = arrived.condition as LodgingCondition;
  const lodged = await lodgeNow(ctx, arrived, { command: 'lodge-main', condition, content: arrived.content });
  if (!lodged.ok) return lodged;
  const { declaration, version } = lodged.value;
  if (version) await saveVersion(ctx, declaration, version);
  return ok(declaration);
}

/** Not in the future, and not before the day on which the ship or aircraft is declared to have arrived. */
export function arrivalFault({ today }: Ctx, carriedInOn: PlainDate, arrivedOn: string | undefined) {
  if (carriedInOn > today) return declarationRefusals.arrivalBeforeNow('/carriedInOn', { day: carriedInOn });
  const arrived = parsePlainDate(arrivedOn ?? '');
  if (!arrived.ok || carriedInOn >= arrived.value) return undefined;
  return declarationRefusals.carriedInBeforeArrival('/carriedInOn', { day: carriedInOn, arrivedOn: arrived.value });
}

export const reportGoodsArrival = operation({
  name: 'declaration.record-goods-arrival',
  summary: { ja: '貨物の搬入を記録する', en: 'Record that the goods were carried in' },
  roles: ['trader', 'broker', 'officer', 'supervisor'],
  effect: 'write',
  input: z.strictObject({
    id: z.uuid(),
    rowVersion: z.coerce.number().int().optional(),
    carriedInOn: z.string().max(10).optional(),
  }),
  output: receiptSchema,
  run: async (ctx, asked): Promise<Result<Receipt>> => {
    const day = parsePlainDate(asked.carriedInOn ?? ctx.today, '/carriedInOn');
    if (!day.ok) return day;
    const found = await takeUp(ctx, asked.id, 'record-arrival');
    if (!found.ok && found.refusals[0]?.status === 404) return found;
    const seen = found.ok ? found.value : undefined;
    if (seen && !mayReadDeclaration(ctx.actor, seen)) return refused(notFound());
    if (!seen) return found.ok ? refused(notFound()) : found;
    const since = checkUnchanged(ctx, seen, asked.rowVersion);
    if (!since.ok) return since;
    const receipt = receiptFor(ctx.tx, seen);
    const arrived = await recordGoodsArrival(ctx, { declarationId: asked.id, carriedInOn: day.value });
    return arrived.ok ? ok(receipt) : arrived;
  },
});
