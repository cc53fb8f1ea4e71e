/** What this room publishes. Subject `payment`, subject id: the demand. */
import * as z from 'zod';

const about = { declarationId: z.string(), declarationVersion: z.number(), total: z.string() };

export const paymentFacts = {
  /** Money is due: the importer was given a payment number. */
  'payment.demanded': { version: 1, data: z.object({ ...about, method: z.string() }) },
  /** Nothing (more) is due for this version of the declaration. */
  'payment.settled': { version: 1, data: z.object({ ...about, how: z.enum(['nothing-due', 'debit', 'notice']) }) },
  /** Put off on security: the permit does not wait. The due date follows with the permit. */
  'payment.deferred': { version: 1, data: z.object({ ...about, deferral: z.string() }) },
  /** Permitted: the time limit runs. `month` where it is paid together with the others of a month. */
  'payment.deferral-started': {
    version: 1,
    data: z.object({ ...about, deferral: z.string(), dueOn: z.string(), month: z.string().nullable() }),
  },
  /** Not paid by its due date; a reminder was sent. Delinquency tax runs. */
  'payment.overdue': { version: 1, data: z.object({ ...about, dueOn: z.string() }) },
  /** The demand fell away because the declaration was changed or withdrawn. */
  'payment.demand-cancelled': { version: 1, data: z.object(about) },
  /** Surplus tax was given back; `paidOut` says whether it has reached an account already. */
  'payment.refunded': { version: 1, data: z.object({ ...about, paidOut: z.boolean() }) },
} as const;

/** Subject `charge`: additional duty, delinquency tax, interest on a refund. */
const ofCharge = { declarationId: z.string(), kind: z.string(), amount: z.string(), dueOn: z.string().nullable() };
export const chargeFacts = {
  'payment.charge-demanded': { version: 1, data: z.object(ofCharge) },
  'payment.charge-settled': { version: 1, data: z.object(ofCharge) },
  'payment.interest-paid': { version: 1, data: z.object(ofCharge) },
  /** Drawback: tax of a line that went back because its goods left again. */
  'payment.drawback-paid': { version: 1, data: z.object(ofCharge) },
} as const;

/** Subject `payment-month`, subject id: the demand of the month. Its parts: `listDemandsOfMonth`. */
const ofMonth = { month: z.string(), total: z.string(), count: z.number(), dueOn: z.string() };
export const monthFacts = {
  'payment.month-demanded': { version: 1, data: z.object(ofMonth) },
  'payment.month-settled': { version: 1, data: z.object({ ...ofMonth, bank: z.string(), noticeId: z.string() }) },
  /** A part of it was corrected; another demand takes its place. */
  'payment.month-cancelled': { version: 1, data: z.object(ofMonth) },
  'payment.month-overdue': { version: 1, data: z.object(ofMonth) },
} as const;
