/** What this room publishes. Subject `ruling`, subject id: the ruling. Each is one command carried out. */
import * as z from 'zod';
import type { RulingFactType } from './domain/state-after.ts';

const nothing = { version: 1, data: z.object({}) };

export const rulingFacts = {
  'ruling.draft-saved': nothing,
  'ruling.document-attached': { version: 1, data: z.object({ documentId: z.string(), sha256: z.string() }) },
  'ruling.applied': {
    version: 1,
    data: z.object({ number: z.string(), kind: z.string(), receivedOn: z.string(), targetDays: z.number() }),
  },
  'ruling.withdrawn': nothing,
  'ruling.taken': { version: 1, data: z.object({ by: z.string() }) },
  'ruling.question-asked': { version: 1, data: z.object({ line: z.number(), question: z.string() }) },
  'ruling.question-answered': { version: 1, data: z.object({ line: z.number(), answer: z.string() }) },
  'ruling.answered': {
    version: 1,
    data: z.object({
      code: z.string().nullable(),
      origin: z.string().nullable(),
      method: z.string().nullable(),
      validUntil: z.string(),
    }),
  },
  'ruling.published': { version: 1, data: z.object({ on: z.string() }) },
  'ruling.deferred': { version: 1, data: z.object({ until: z.string() }) },
  'ruling.review-requested': { version: 1, data: z.object({ reasons: z.string() }) },
  'ruling.confirmed': { version: 1, data: z.object({ reasons: z.string() }) },
  'ruling.changed': {
    version: 1,
    data: z.object({
      code: z.string().nullable(),
      origin: z.string().nullable(),
      method: z.string().nullable(),
      reasons: z.string(),
    }),
  },
  'ruling.invalidated': { version: 1, data: z.object({ because: z.string(), reason: z.string() }) },
  'ruling.expired': nothing,
} as const satisfies Record<RulingFactType, unknown>;
