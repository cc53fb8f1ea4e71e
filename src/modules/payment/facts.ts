/** What this room publishes. Subject `payment`, subject id: the demand. */
import * as z from 'zod';

const about = { declarationId: z.string(), declarationVersion: z.number(), total: z.string() };

export const paymentFacts = {
  /** Money is due: the importer was given a payment number. */
  'payment.demanded': { version: 1, data: z.object({ ...about, method: z.string() }) },
  /** Nothing (more) is due for this version of the declaration. */
  'payment.settled': {
    version: 1,
    data: z.object({ ...about, how: z.enum(['nothing-due', 'debit', 'notice', 'recourse']) }),
  },
  /** Put off on security: the permit does not wait. The due date follows with the permit. */
  'payment.deferred': { version: 1, data: z.object({ ...about, deferral: z.string() }) },
  /** Permitted: the time limit runs. `month` where it is paid together with the others of a month. */
  'payment.deferral-started': {
    version: 1,
    data: z.object({ ...about, deferral: z.string(), dueOn: z.string(), month: z.string().nullable() }),
  },
  /** Not paid by its due date; a reminder was sent. Delinquency tax runs. */
  'payment.overdue': { version: 1, data: z.object({ ...about, dueOn: z.string() }) },
  /** A letter of demand went out: pay by that day. */
  'payment.dunned': { version: 1, data: z.object({ ...about, letter: z.string(), payBy: z.string() }) },
  /** It was not heeded: the tax was taken from the guarantees of these numbers. */
  'payment.recourse-taken': { version: 1, data: z.object({ ...about, from: z.string() }) },
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
  /** Delinquency tax of what is overdue has grown (or fallen) to this amount; it is demanded when the tax is paid. */
  'payment.charge-accrued': { version: 1, data: z.object(ofCharge) },
  /** What it accrued for has fallen away. */
  'payment.charge-cancelled': { version: 1, data: z.object(ofCharge) },
  /** Tax of a broken relief was not paid: a letter of demand went out, and then it was taken from the guarantees. */
  'payment.charge-dunned': { version: 1, data: z.object({ ...ofCharge, letter: z.string(), payBy: z.string() }) },
  'payment.charge-recourse-taken': { version: 1, data: z.object({ ...ofCharge, from: z.string() }) },
  /** Collected tax of a relief that a correction took or lowered went back. */
  'payment.relief-refunded': { version: 1, data: z.object(ofCharge) },
  'payment.interest-paid': { version: 1, data: z.object(ofCharge) },
  /** Drawback: tax of a line that went back because its goods left again. */
  'payment.drawback-paid': { version: 1, data: z.object(ofCharge) },
} as const;

/** Subject `payment-month`, subject id: the demand of the month. Its parts: `listDemandsOfMonth`. */
const ofMonth = { month: z.string(), total: z.string(), count: z.number(), dueOn: z.string() };
export const monthFacts = {
  'payment.month-demanded': { version: 1, data: z.object(ofMonth) },
  /** `bank` null: from the security, after the letter of demand that `noticeId` names. */
  'payment.month-settled': {
    version: 1,
    data: z.object({ ...ofMonth, bank: z.string().nullable(), noticeId: z.string() }),
  },
  'payment.month-dunned': { version: 1, data: z.object({ ...ofMonth, letter: z.string(), payBy: z.string() }) },
  'payment.month-recourse-taken': { version: 1, data: z.object({ ...ofMonth, from: z.string() }) },
  /** A part of it was corrected; another demand takes its place. */
  'payment.month-cancelled': { version: 1, data: z.object(ofMonth) },
  'payment.month-overdue': { version: 1, data: z.object(ofMonth) },
} as const;
