/** What this room publishes. Subject `relief`: an obligation; subject `drawback`: a claim. */
import * as z from 'zod';

const about = { declarationId: z.string(), itemNumber: z.number(), article: z.string() };

export const reliefFacts = {
  'relief.opened': { version: 1, data: z.object({ ...about, dueOn: z.string(), security: z.string() }) },
  'relief.reported': { version: 1, data: z.object({ ...about, kind: z.string(), quantity: z.string() }) },
  'relief.discharged': { version: 1, data: z.object(about) },
  'relief.extended': { version: 1, data: z.object({ ...about, dueOn: z.string(), reason: z.string() }) },
  'relief.reminder': { version: 1, data: z.object({ ...about, dueOn: z.string(), days: z.number() }) },
  'relief.collected': {
    version: 1,
    data: z.object({ ...about, amount: z.string(), why: z.enum(['overdue', 'diversion']) }),
  },
} as const;

export const drawbackFacts = {
  'drawback.claimed': { version: 1, data: z.object({ ...about, amount: z.string() }) },
  'drawback.granted': { version: 1, data: z.object({ ...about, amount: z.string() }) },
  'drawback.rejected': { version: 1, data: z.object({ ...about, reason: z.string() }) },
} as const;
