/** What this room publishes. Subject `release`, id: the declaration. The permit itself is `declaration.permitted`. */
import * as z from 'zod';

export const releaseFacts = {
  /** The guards were asked and not all held. */
  'release.waiting': { version: 1, data: z.object({ reasons: z.array(z.string()) }) },
  'release.certificate-confirmed': {
    version: 1,
    data: z.object({ itemNumber: z.number(), lawCode: z.string(), certificateNumber: z.string() }),
  },
} as const;
