/** Shapes of permits and what they wait for on the wire; browser-safe. */
import * as z from 'zod';
import { WAITING_CODES } from './domain/permit-guards.ts';

export { WAITING_CODES, type Waiting } from './domain/permit-guards.ts';

const words = z.object({ ja: z.string(), en: z.string() });

export const waitingSchema = z.object({
  code: z.enum(WAITING_CODES),
  what: words,
  law: words,
  itemNumber: z.number().optional(),
  lawCode: z.string().optional(),
});

/** The notice of permit: what the declarant shows to take the goods out of the bonded area. */
export const permitNoticeSchema = z.object({
  permitNumber: z.string(),
  permittedOn: z.string(),
  permittedAt: z.string(),
  declarationNumber: z.string(),
  declarationVersion: z.number(),
  officeCode: z.string(),
  importerCode: z.string(),
  importerName: z.string(),
  bondedPlace: z.string(),
  billNumbers: z.array(z.string()),
  itemCount: z.number(),
  customsValue: z.string(),
  duty: z.string(),
  excise: z.string(),
  consumptionTax: z.string(),
  localConsumptionTax: z.string(),
  total: z.string(),
});
export type PermitNotice = z.infer<typeof permitNoticeSchema>;

const certificateSchema = z.object({
  itemNumber: z.number(),
  lawCode: z.string(),
  certificateNumber: z.string(),
  confirmedBy: z.string(),
  confirmedAt: z.string(),
});

export const releaseStatusSchema = z.object({
  permit: permitNoticeSchema.nullable(),
  /** Empty once permitted, and before the declaration is cleared by customs. */
  waitingFor: z.array(waitingSchema),
  checkedAt: z.string().nullable(),
  certificates: z.array(certificateSchema),
});
export type ReleaseStatus = z.infer<typeof releaseStatusSchema>;
