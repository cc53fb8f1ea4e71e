/** Shapes of examinations on the wire; browser-safe. */
import * as z from 'zod';
import { FINDINGS, OUTCOMES } from './domain/examination.ts';

export {
  allowedCommands,
  type EndVerdict,
  FINDINGS,
  type Finding,
  judgeEnd,
  OUTCOMES,
  type Outcome,
} from './domain/examination.ts';

/** Bytes of one submitted document. */
export const DOCUMENT_LIMIT_BYTES = 8 * 1024 * 1024;
/** Documents of one declaration. */
export const DOCUMENT_LIMIT = 100;
export const QUEUE_PAGE_LIMIT = 200;

export const reasonSchema = z.string().trim().min(1).max(2000);
export const daySchema = z.iso.date();

/** `rowVersion`: what the officer saw; a newer state is then refused instead of overwritten. */
export const examinationInput = { id: z.uuid(), rowVersion: z.coerce.number().int().min(1).optional() };

export const examinationSchema = z.object({
  id: z.string(),
  declarationId: z.string(),
  declarationNumber: z.string(),
  declarationVersion: z.number(),
  traderName: z.string(),
  officeCode: z.string(),
  category: z.union([z.literal(2), z.literal(3)]),
  state: z.enum(['open', 'ended', 'cancelled']),
  outcome: z.enum(OUTCOMES).nullable(),
  reason: z.string().nullable(),
  assignedTo: z.string().nullable(),
  assignedName: z.string().nullable(),
  openedAt: z.string(),
  endedAt: z.string().nullable(),
  changedBy: z.string(),
  changedAt: z.string(),
  rowVersion: z.number(),
});
export type ExaminationView = z.infer<typeof examinationSchema>;

const requestSchema = z.object({
  id: z.string(),
  document: z.string(),
  reason: z.string(),
  requestedAt: z.string(),
  submitBy: z.string(),
  /** Something was submitted for it. */
  answered: z.boolean(),
});

const documentSchema = z.object({
  id: z.string(),
  requestId: z.string().nullable(),
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number(),
  sha256: z.string(),
  uploadedBy: z.string(),
  uploadedAt: z.string(),
});

const inspectionSchema = z.object({
  id: z.string(),
  method: z.string(),
  plannedOn: z.string(),
  place: z.string(),
  witness: z.string().nullable(),
  performedOn: z.string().nullable(),
  /** Absent for the trade side. */
  finding: z.enum(FINDINGS).nullable().optional(),
  notes: z.string().nullable().optional(),
  plannedBy: z.string().optional(),
  recordedBy: z.string().nullable().optional(),
});

/** Everything about the examinations of one declaration, as customs or as the trade side sees it. */
export const examinationFileSchema = z.object({
  /** Newest last. The trade side sees only that an examination runs or ended, not by whom and why. */
  examinations: z.array(
    examinationSchema
      .pick({ id: true, category: true, state: true, openedAt: true, endedAt: true })
      .extend({ officer: examinationSchema.optional() }),
  ),
  requests: z.array(requestSchema),
  documents: z.array(documentSchema),
  inspections: z.array(inspectionSchema),
});
export type ExaminationFile = z.infer<typeof examinationFileSchema>;

export const queueSchema = z.object({
  examinations: z.array(examinationSchema),
  next: z.string().optional(),
  counts: z.array(z.object({ category: z.number(), waiting: z.number(), taken: z.number() })),
});
