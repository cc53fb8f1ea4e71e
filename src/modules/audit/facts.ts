/**
 * What this room publishes. Subjects: `audit-notice`, `audit-foreseen`, `correction` (id: the declaration),
 * `reassessment-run`.
 */
import * as z from 'zod';

export const auditFacts = {
  /** The importer was told of an audit: what is amended from now on bears a higher rate. */
  'audit.notice-given': {
    version: 1,
    data: z.object({ importerCode: z.string(), periodFrom: z.string(), periodTo: z.string(), notifiedOn: z.string() }),
  },
  /** A finding of customs: what is amended from that day on counts as decided by customs. */
  'audit.foreseen-recorded': {
    version: 1,
    data: z.object({
      declarationId: z.string().nullable(),
      traderId: z.string().nullable(),
      periodFrom: z.string().nullable(),
      periodTo: z.string().nullable(),
      foreseenOn: z.string(),
    }),
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
  /** A reassessment was to be foreseen when it was filed: its penalties stand at these sums, by `more` yen higher. */
  'audit.penalties-reweighed': {
    version: 1,
    data: z.object({
      declarationId: z.string(),
      declarationVersion: z.number(),
      foreseenOn: z.string().nullable(),
      more: z.string(),
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
