// Customs Act Art. 12 to 12-4 and 13: what stands beside the tax of a declaration. A later room computes it; this one
// demands, books and pays it.
import * as z from 'zod';
import type { Actor } from '../../kernel/actor.ts';
import type { Minor } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Instant } from '../../platform/clock.ts';

export const CHARGE_KINDS = [
  'additional-duty',
  'delinquency-tax',
  'refund-interest',
  'relief-collection',
  'relief-refund',
  'drawback',
] as const;
/** What customs pays out; all others are owed to it. */
export type PaidOutKind = 'refund-interest' | 'relief-refund' | 'drawback';
export type ChargeKind = (typeof CHARGE_KINDS)[number];

/** `accruing`: grows by the day while its tax is overdue; not to be paid before that is. */
export const CHARGE_STATES = ['accruing', 'open', 'settled', 'cancelled'] as const;
export type ChargeState = (typeof CHARGE_STATES)[number];

export type Charge = {
  readonly id: string;
  /** Names the event; the same one is charged once. */
  readonly reference: string;
  readonly kind: ChargeKind;
  readonly declarationId: string;
  readonly declarationNumber: string;
  readonly traderId: string | null;
  readonly traderName: string;
  readonly brokerId: string | null;
  readonly officeCode: string;
  readonly amount: Minor;
  readonly state: ChargeState;
  readonly institutionNumber: string | null;
  readonly paymentNumber: string | null;
  readonly confirmationNumber: string | null;
  readonly dueOn: PlainDate | null;
  /** Tax among the charges: its delinquency tax runs from the day after. `null`: none runs. */
  readonly lateFrom: PlainDate | null;
  /** Tax among the charges: what its security is held under. `null`: none was wanted. */
  readonly securityReference: string | null;
  /** How often its amount has moved. */
  readonly step: number;
  readonly issuedAt: Instant;
  readonly closedAt: Instant | null;
};

export const chargeViewSchema = z.object({
  id: z.string(),
  kind: z.enum(CHARGE_KINDS),
  declarationId: z.string(),
  declarationNumber: z.string(),
  traderName: z.string(),
  officeCode: z.string(),
  amount: z.string(),
  state: z.enum(CHARGE_STATES),
  institutionNumber: z.string().nullable(),
  paymentNumber: z.string().nullable(),
  confirmationNumber: z.string().nullable(),
  dueOn: z.string().nullable(),
  issuedAt: z.string(),
  closedAt: z.string().nullable(),
});
export type ChargeView = z.infer<typeof chargeViewSchema>;

/** The confirmation number is the payer's, as with a demand. */
export function chargeView(charge: Charge, { role }: Pick<Actor, 'role'>): ChargeView {
  const { traderId: _trader, brokerId: _broker, reference: _r, lateFrom: _late, step: _s, ...told } = charge;
  const { securityReference: _security, amount, ...rest } = told;
  const mayPay = role === 'trader' || role === 'broker';
  return { ...rest, amount: String(amount), confirmationNumber: mayPay ? charge.confirmationNumber : null };
}
