/** What this room publishes. Subject `examination`, subject id: the examination. */
import * as z from 'zod';

const about = { declarationId: z.string() };

export const inspectionFacts = {
  'inspection.opened': { version: 1, data: z.object({ ...about, category: z.number() }) },
  'inspection.assigned': { version: 1, data: z.object({ ...about, to: z.string().nullable() }) },
  'inspection.documents-requested': { version: 1, data: z.object({ ...about, documents: z.array(z.string()) }) },
  'inspection.document-submitted': {
    version: 1,
    data: z.object({ ...about, documentId: z.string(), sha256: z.string() }),
  },
  'inspection.raised': { version: 1, data: z.object({ ...about, reason: z.string() }) },
  'inspection.planned': { version: 1, data: z.object({ ...about, method: z.string(), plannedOn: z.string() }) },
  'inspection.recorded': { version: 1, data: z.object({ ...about, method: z.string(), finding: z.string() }) },
  'inspection.ended': { version: 1, data: z.object({ ...about, outcome: z.string(), reason: z.string() }) },
  /** The declaration was changed and selected anew. */
  'inspection.reselected': { version: 1, data: z.object({ ...about, category: z.number() }) },
  /** The declaration was withdrawn, or selected for no examination after a change. */
  'inspection.cancelled': { version: 1, data: z.object({ ...about, because: z.string() }) },
} as const;
