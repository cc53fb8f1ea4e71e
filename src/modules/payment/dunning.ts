import * as z from 'zod';
import type { Minor } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Instant } from '../../platform/clock.ts';

/** `unsecured`: no security stood for all of it; what follows is seizure, which is not done here. */
export const DUNNING_STATES = ['sent', 'paid', 'cancelled', 'recourse', 'unsecured'] as const;
export type DunningState = (typeof DUNNING_STATES)[number];

/** A letter of demand, for one demand, month or charge, and what came of it. */
export type Dunning = {
  readonly id: string;
  readonly number: string;
  readonly demandId: string | null;
  readonly monthId: string | null;
  /** Tax of a broken relief. */
  readonly chargeId: string | null;
  readonly traderId: string | null;
  readonly traderName: string;
  readonly brokerId: string | null;
  readonly about: string;
  readonly total: Minor;
  readonly isSecured: boolean;
  readonly dueOn: PlainDate;
  readonly issuedOn: PlainDate;
  readonly payBy: PlainDate;
  readonly issuedAt: Instant;
  readonly state: DunningState;
  readonly recourseOn: PlainDate | null;
  readonly recourseAmount: Minor;
  /** Numbers of the guarantees. */
  readonly recourseFrom: string | null;
  readonly shortfall: Minor;
};

const words = z.object({ ja: z.string(), en: z.string() });

export const dunningSchema = z.object({
  id: z.string(),
  number: z.string(),
  traderName: z.string(),
  about: z.string(),
  total: z.string(),
  dueOn: z.string(),
  issuedOn: z.string(),
  payBy: z.string(),
  state: z.enum(DUNNING_STATES),
  recourseOn: z.string().nullable(),
  recourseAmount: z.string(),
  recourseFrom: z.string().nullable(),
  shortfall: z.string(),
});
export type DunningView = z.infer<typeof dunningSchema>;

export const dunningLetterSchema = dunningSchema.extend({
  letter: z.object({ title: words, paragraphs: z.array(words) }),
});
export type DunningLetterView = z.infer<typeof dunningLetterSchema>;

export function dunningView(dunning: Dunning): DunningView {
  const { total, recourseAmount, shortfall, ...rest } = dunning;
  const {
    demandId: _d,
    monthId: _m,
    chargeId: _c,
    traderId: _t,
    brokerId: _b,
    isSecured: _s,
    issuedAt: _i,
    ...shown
  } = rest;
  const sums = { total: String(total), recourseAmount: String(recourseAmount), shortfall: String(shortfall) };
  return { ...shown, ...sums };
}
