import type { JsonObject } from '../../platform/json.ts';
import type { Ctx } from '../../platform/operation.ts';
import type { Guarantee } from './domain/guarantee.ts';
import type { GuaranteeFact } from './facts.ts';

type Said = { readonly type: GuaranteeFact; readonly data?: JsonObject; readonly isFirst?: true };

/** States a fact about a guarantee, with what stands on it afterwards. */
export function recordGuarantee(ctx: Ctx, guarantee: Guarantee, { type, data = {}, isFirst }: Said): void {
  const { id, amount, reserved, posted } = guarantee;
  ctx.record({
    subject: 'guarantee',
    subjectId: id,
    type,
    version: 1,
    data: { amount: String(amount), reserved: String(reserved), posted: String(posted), ...data },
    ...(isFirst ? { isFirst } : {}),
  });
}
