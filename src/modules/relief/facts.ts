/** What this room publishes. Subject `relief`: an obligation; subject `drawback`: a claim. */
import * as z from 'zod';

const about = { declarationId: z.string(), itemNumber: z.number(), article: z.string() };

export const reliefFacts = {
  'relief.opened': { version: 1, data: z.object({ ...about, dueOn: z.string(), security: z.string() }) },
  'relief.reported': { version: 1, data: z.object({ ...about, kind: z.string(), quantity: z.string() }) },
  /** An officer has seen the proof: it counts. */
  'relief.report-confirmed': { version: 1, data: z.object({ ...about, kind: z.string(), quantity: z.string() }) },
  'relief.report-refused': {
    version: 1,
    data: z.object({ ...about, kind: z.string(), quantity: z.string(), reason: z.string() }),
  },
  'relief.discharged': { version: 1, data: z.object(about) },
  /** A correction after the permit changed what is at stake. */
  'relief.adjusted': {
    version: 1,
    data: z.object({
      ...about,
      duty: z.string(),
      consumptionTax: z.string(),
      localConsumptionTax: z.string(),
      security: z.string(),
    }),
  },
  /** A correction lowered what the collected part owes, or took the relief: set off against unpaid tax, or refunded. */
  'relief.given-back': {
    version: 1,
    data: z.object({
      ...about,
      amount: z.string(),
      refunded: z.string(),
      setOff: z.string(),
      why: z.enum(['lapsed', 'corrected']),
      /** What had been demanded. */
      charges: z.array(z.string()),
    }),
  },
  /** A correction took the relief from the line. `collected`: what was demanded under it before, and given back. */
  'relief.lapsed': { version: 1, data: z.object({ ...about, collected: z.string() }) },
  /** A correction changed the line, and the obligation stays as it is: why. */
  'relief.not-adjusted': {
    version: 1,
    data: z.object({ ...about, why: z.enum(['discharged', 'quantity-accounted', 'other-article']) }),
  },
  'relief.extended': { version: 1, data: z.object({ ...about, dueOn: z.string(), reason: z.string() }) },
  'relief.reminder': { version: 1, data: z.object({ ...about, dueOn: z.string(), days: z.number() }) },
  'relief.collected': {
    version: 1,
    data: z.object({ ...about, amount: z.string(), why: z.enum(['overdue', 'diversion', 'refused', 'corrected']) }),
  },
} as const;

export const drawbackFacts = {
  'drawback.claimed': { version: 1, data: z.object({ ...about, amount: z.string() }) },
  'drawback.granted': { version: 1, data: z.object({ ...about, amount: z.string() }) },
  'drawback.rejected': { version: 1, data: z.object({ ...about, reason: z.string() }) },
} as const;
