/** What this room publishes. Subjects: `audit-notice`, `correction` (id: the declaration), `reassessment-run`. */
import * as z from 'zod';

export const auditFacts = {
  /** The importer was told of an audit: what is amended from now on bears a higher rate. */
  'audit.notice-given': {
    version: 1,
    data: z.object({ importerCode: z.string(), periodFrom: z.string(), periodTo: z.string(), notifiedOn: z.string() }),
  },
  /** A correction was weighed: its penalties stand. */
  'audit.penalties-decided': {
    version: 1,
    data: z.object({
      declarationId: z.string(),
      declarationVersion: z.number(),
      cause: z.string(),
      additionalTax: z.string(),
      underDeclaration: z.string(),
      heavy: z.string(),
    }),
  },
  /** The corrected tax was paid: its delinquency tax stands. */
  'audit.delinquency-decided': {
    version: 1,
    data: z.object({
      declarationId: z.string(),
      declarationVersion: z.number(),
      amount: z.string(),
      paidOn: z.string(),
    }),
  },
  'audit.run-moved': { version: 1, data: z.object({ state: z.string(), reason: z.string().nullable() }) },
} as const;
