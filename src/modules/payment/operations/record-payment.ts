import type { JsonObject } from '../../../platform/json.ts';
import type { Ctx } from '../../../platform/operation.ts';
import type { paymentFacts } from '../facts.ts';
import type { Demand } from '../settlement.ts';

type PaymentFact = { readonly type: keyof typeof paymentFacts; readonly data?: JsonObject; readonly isFirst?: true };

export function recordPayment(ctx: Ctx, demand: Demand, { type, data = {}, isFirst }: PaymentFact): void {
  const { id, declarationId, declarationVersion, total } = demand;
  ctx.record({
    subject: 'payment',
    subjectId: id,
    type,
    version: 1,
    data: { declarationId, declarationVersion, total: String(total), ...data },
    ...(isFirst ? { isFirst } : {}),
  });
}
