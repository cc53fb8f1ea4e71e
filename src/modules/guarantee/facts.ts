/** What this room publishes. Subject `guarantee`, subject id: the guarantee. Amounts are what stands after the fact. */
import * as z from 'zod';

const standing = { amount: z.string(), reserved: z.string(), posted: z.string() };
const held = { ...standing, reference: z.string(), moved: z.string() };

export const guaranteeFacts = {
  'guarantee.registered': { version: 1, data: z.object({ ...standing, number: z.string(), kind: z.string() }) },
  'guarantee.changed': { version: 1, data: z.object({ ...standing, reason: z.string() }) },
  'guarantee.suspended': { version: 1, data: z.object({ ...standing, reason: z.string() }) },
  'guarantee.resumed': { version: 1, data: z.object({ ...standing, reason: z.string() }) },
  /** `moved` is below zero when a changed declaration needs less than before. */
  'guarantee.reserved': { version: 1, data: z.object(held) },
  'guarantee.posted': { version: 1, data: z.object(held) },
  'guarantee.released': { version: 1, data: z.object({ ...standing, moved: z.string(), count: z.number() }) },
  /** Recourse: unpaid tax was taken from it, and `amount` is so much less. */
  'guarantee.taken': { version: 1, data: z.object(held) },
} as const;
export type GuaranteeFact = keyof typeof guaranteeFacts;
