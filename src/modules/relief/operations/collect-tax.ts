// Customs Tariff Act Art. 13 (6), 15 (2), 17 (4), 18 (3): tax of goods whose condition was not met, in the share of
// their quantity, each kind floored to 100 yen as any tax is (Act on General Rules for National Taxes, Art. 119).

import type { Ctx } from '../../../platform/operation.ts';
import { releaseGuarantee } from '../../guarantee/index.ts';
import { chargeDeclaration } from '../../payment/index.ts';
import { leftOf, shareFor } from '../domain/obligation.ts';
import { add, type Decimal, formatDecimal, mustParse } from '../quantity.ts';
import { type Obligation, saveObligation } from '../store.ts';
import { securityOf } from './open-obligations.ts';
import { stateRelief } from './state-relief.ts';

const HUNDRED = 100n;

export type ToCollect = {
  readonly part: Decimal;
  readonly why: 'overdue' | 'diversion';
  /** Names the event: it is charged once. */
  readonly event: string;
};

/** Demands the tax for `part` of the goods and accounts for them; the obligation ends when nothing is left. */
export async function collectTax(
  ctx: Ctx,
  obligation: Obligation,
  { part, why, event }: ToCollect,
): Promise<Obligation> {
  const whole = mustParse(obligation.quantity);
  const floored = (amount: bigint): bigint => {
    const share = shareFor(amount, part, whole);
    return share - (share % HUNDRED);
  };
  const { declarationId, duty, consumptionTax, localConsumptionTax } = obligation;
  const amount = floored(duty) + floored(consumptionTax) + floored(localConsumptionTax);
  const reference = `relief:${obligation.id}:${event}`;
  await chargeDeclaration(ctx, { declarationId, reference, amount, kind: 'relief-collection', dueOn: ctx.today });
  const accounted = add(mustParse(obligation.accounted), part);
  const isOver = leftOf(whole, accounted).units <= 0n;
  const after: Obligation = {
    ...obligation,
    accounted: formatDecimal(accounted),
    collected: obligation.collected + amount,
    ...(isOver ? { state: 'COLLECTED' as const, closedAt: ctx.now } : {}),
  };
  await saveObligation(ctx.tx, after);
  if (isOver) await releaseGuarantee(ctx, [securityOf(declarationId, obligation.itemNumber)]);
  stateRelief(ctx, after, 'relief.collected', { amount: String(amount), why });
  return after;
}
