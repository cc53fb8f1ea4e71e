// Customs Tariff Act Art. 13 (6), 15 (2), 17 (4), 18 (3): tax of goods whose condition was not met, in the share of
// their quantity, each kind floored to 100 yen as any tax is (Act on General Rules for National Taxes, Art. 119).
import { getParameter } from '../../../kernel/parameters.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { reliefSecurity } from '../../declaration/index.ts';
import { chargeDeclaration } from '../../payment/index.ts';
import { dueOfPart } from '../domain/collected.ts';
import { leftOf } from '../domain/obligation.ts';
import { add, type Decimal, formatDecimal, mustParse } from '../quantity.ts';
import { type Obligation, saveObligation } from '../store.ts';
import { freeSecurity } from './free-security.ts';
import { stateRelief } from './state-relief.ts';

export type ToCollect = {
  readonly part: Decimal;
  readonly why: 'overdue' | 'diversion' | 'refused';
  /** The day on which the condition was broken: the deadline, or that of the other use. */
  readonly brokenOn: PlainDate;
  /** Names the event: it is charged once. */
  readonly event: string;
};

/** Delinquency tax runs from the breach, or from the permit, as the profile has it (unconfirmed). */
function lateFromOf({ profile }: Ctx, { permittedOn }: Obligation, brokenOn: PlainDate): PlainDate {
  const { value } = getParameter(profile.parametersOn(brokenOn), 'relief.delinquency-from');
  return value === 'permit' ? permittedOn : brokenOn;
}

/** What the security of the line is held under, where its article wants any. */
export const securityOf = ({ security, declarationId, itemNumber }: Obligation): string | null =>
  security === 'not-needed' ? null : reliefSecurity(declarationId, itemNumber);

/** Demands the tax for `part` of the goods and accounts for them; the obligation ends when nothing is left. */
export async function collectTax(
  ctx: Ctx,
  obligation: Obligation,
  { part, why, event, brokenOn }: ToCollect,
): Promise<Obligation> {
  const whole = mustParse(obligation.quantity);
  const { declarationId } = obligation;
  const amount = dueOfPart(obligation, part, whole);
  const reference = `relief:${obligation.id}:${event}`;
  const lateFrom = lateFromOf(ctx, obligation, brokenOn);
  const charge = { declarationId, reference, amount, kind: 'relief-collection', dueOn: ctx.today, lateFrom } as const;
  await chargeDeclaration(ctx, { ...charge, securityReference: securityOf(obligation) });
  const accounted = add(mustParse(obligation.accounted), part);
  const isOver = leftOf(whole, accounted).units <= 0n;
  const after: Obligation = {
    ...obligation,
    accounted: formatDecimal(accounted),
    collected: obligation.collected + amount,
    ...(isOver ? { state: 'COLLECTED' as const, closedAt: ctx.now } : {}),
  };
  await saveObligation(ctx.tx, after);
  stateRelief(ctx, after, 'relief.collected', { amount: String(amount), why });
  await freeSecurity(ctx, after);
  return after;
}
