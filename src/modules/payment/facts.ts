/** What this room publishes. Subject `payment`, subject id: the demand. */
import * as z from 'zod';

const about = { declarationId: z.string(), declarationVersion: z.number(), total: z.string() };

export const paymentFacts = {
  /** Money is due: the importer was given a payment number. */
  'payment.demanded': { version: 1, data: z.object({ ...about, method: z.string() }) },
  /** Nothing (more) is due for this version of the declaration. */
  'payment.settled': { version: 1, data: z.object({ ...about, how: z.enum(['nothing-due', 'debit', 'notice']) }) },
  /** The demand fell away because the declaration was changed or withdrawn. */
  'payment.demand-cancelled': { version: 1, data: z.object(about) },
  /** Surplus tax was given back; `paidOut` says whether it has reached an account already. */
  'payment.refunded': { version: 1, data: z.object({ ...about, paidOut: z.boolean() }) },
} as const;
