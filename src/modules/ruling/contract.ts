/** Shapes of advance rulings on the wire; browser-safe. */
import * as z from 'zod';
import { RULING_KINDS } from './domain/kinds.ts';
import { RULING_COMMANDS, RULING_STATES } from './domain/lifecycle.ts';

export type { RulingClock } from './domain/clock.ts';
export { RULING_KINDS, type RulingKind, readRulingNumber } from './domain/kinds.ts';
export { RULING_STATES, type RulingCommand, type RulingState } from './domain/lifecycle.ts';

/** Bytes of one document, and how many there may be. */
export const DOCUMENT_LIMIT_BYTES = 8 * 1024 * 1024;
export const DOCUMENT_LIMIT = 50;
export const QUESTION_LIMIT = 50;
export const PAGE_LIMIT = 200;

export const INVALID_BECAUSE = ['goods-differ', 'law-changed', 'misapplied'] as const;
export type InvalidBecause = (typeof INVALID_BECAUSE)[number];

const text = (longest: number) => z.string().trim().max(longest).default('');
export const proseSchema = (longest: number) => z.string().trim().min(1).max(longest);
export const kindSchema = z.enum(RULING_KINDS);

/** What the applicant says. Nothing of it is ever published; `confidential` is what customs must not repeat either. */
export const applicationSchema = z.strictObject({
  title: text(120),
  goods: text(4000),
  use: text(2000),
  question: text(2000),
  proposedCode: text(13),
  proposedOrigin: text(2),
  proposedMethod: text(2000),
  reasons: text(4000),
  confidential: text(4000),
  /** Not empty: the applicant wants publication put off, and why. */
  deferralReason: text(1000),
});
export type RulingApplication = z.output<typeof applicationSchema>;

const wordsSchema = (longest: number) => z.strictObject({ ja: proseSchema(longest), en: proseSchema(longest) });

/** What the public will read: written by the officer, without names, prices and secrets. */
export const publicTextSchema = z.strictObject({ title: wordsSchema(120), summary: wordsSchema(4000) });
export type PublicText = z.output<typeof publicTextSchema>;

export const decisionInputSchema = z.strictObject({
  code: z.string().trim().max(13).optional(),
  origin: z.string().trim().max(2).optional(),
  method: z.string().trim().max(2000).optional(),
  reasons: proseSchema(8000),
  law: proseSchema(500),
});
export type DecisionInput = z.output<typeof decisionInputSchema>;

/** `rowVersion`: what was seen; a newer state is then refused instead of overwritten. */
export const rulingInput = { id: z.uuid(), rowVersion: z.coerce.number().int().min(1).optional() };

export const clockSchema = z.object({
  targetOn: z.string(),
  daysStopped: z.number(),
  daysUsed: z.number(),
  daysLeft: z.number(),
  isStopped: z.boolean(),
  isLate: z.boolean(),
});

export const listedRulingSchema = z.object({
  id: z.string(),
  number: z.string().nullable(),
  kind: kindSchema,
  state: z.enum(RULING_STATES),
  title: z.string(),
  applicantName: z.string(),
  receivedOn: z.string().nullable(),
  answeredOn: z.string().nullable(),
  validUntil: z.string().nullable(),
  publishedOn: z.string().nullable(),
  code: z.string().nullable(),
  origin: z.string().nullable(),
  /** While customs works on it. */
  clock: clockSchema.nullable(),
  /** Absent for the trade side. */
  assignedTo: z.string().nullable().optional(),
  assignedName: z.string().nullable().optional(),
  changedAt: z.string(),
  rowVersion: z.number(),
});
export type ListedRuling = z.output<typeof listedRulingSchema>;
export const rulingListSchema = z.object({ rulings: z.array(listedRulingSchema), next: z.string().optional() });

const questionSchema = z.object({
  line: z.number(),
  question: z.string(),
  askedOn: z.string(),
  askedAt: z.string(),
  answer: z.string().nullable(),
  answeredOn: z.string().nullable(),
  answeredAt: z.string().nullable(),
});

const documentSchema = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number(),
  sha256: z.string(),
  uploadedBy: z.string(),
  uploadedAt: z.string(),
});

const decisionSchema = z.object({
  line: z.number(),
  code: z.string().nullable(),
  origin: z.string().nullable(),
  method: z.string().nullable(),
  reasons: z.string(),
  law: z.string(),
  validFrom: z.string(),
  decidedAt: z.string(),
  isReview: z.boolean(),
  /** Absent for the trade side. */
  decidedBy: z.string().optional(),
});

/** Everything about one ruling, for its applicant and for customs. */
export const rulingFileSchema = listedRulingSchema.extend({
  application: applicationSchema,
  questions: z.array(questionSchema),
  documents: z.array(documentSchema),
  decisions: z.array(decisionSchema),
  publicText: publicTextSchema.nullable(),
  reviewUntil: z.string().nullable(),
  reviewRequestedOn: z.string().nullable(),
  reviewReasons: z.string().nullable(),
  reviewDecidedOn: z.string().nullable(),
  deferredUntil: z.string().nullable(),
  deferrableUntil: z.string().nullable(),
  invalidatedOn: z.string().nullable(),
  invalidBecause: z.enum(INVALID_BECAUSE).nullable(),
  invalidReason: z.string().nullable(),
  allowed: z.array(z.enum(RULING_COMMANDS)),
});
export type RulingFile = z.output<typeof rulingFileSchema>;

/** Officers are shown to applicants by their role, not by their name. */
export const rulingHistoryEntrySchema = z.object({
  sequence: z.number(),
  type: z.string(),
  at: z.string(),
  actor: z.object({ name: z.string(), role: z.string() }),
});
export type RulingHistoryEntry = z.output<typeof rulingHistoryEntrySchema>;

/** What anyone may read. Nothing here names or describes the applicant. */
export const PUBLIC_STANDINGS = ['valid', 'under-review', 'expired', 'invalidated'] as const;
export const publicRulingSchema = z.object({
  number: z.string(),
  kind: kindSchema,
  standing: z.enum(PUBLIC_STANDINGS),
  title: z.object({ ja: z.string(), en: z.string() }),
  summary: z.object({ ja: z.string(), en: z.string() }),
  code: z.string().nullable(),
  origin: z.string().nullable(),
  law: z.string(),
  answeredOn: z.string(),
  validUntil: z.string(),
  publishedOn: z.string(),
  changedOnReview: z.boolean(),
  invalidatedOn: z.string().nullable(),
  invalidBecause: z.enum(INVALID_BECAUSE).nullable(),
});
export type PublicRuling = z.output<typeof publicRulingSchema>;
export const publicRulingListSchema = z.object({
  total: z.number(),
  rulings: z.array(publicRulingSchema),
  next: z.string().optional(),
});
