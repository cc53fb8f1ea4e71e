// Shapes of the quota ledger on the wire; quantities travel as strings.
import * as z from 'zod';

const words = z.object({ ja: z.string(), en: z.string() });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const CERTIFICATES_LIMIT = 500;

export const quotaSchema = z.object({
  quota: z.string(),
  name: words,
  law: words,
  inQuota: words,
  codes: z.array(z.string()),
  unit: z.string(),
  periodFrom: day,
  periodTo: day,
  quantity: z.string(),
  /** Certificates have been issued for this much. */
  allotted: z.string(),
  /** Declarations have drawn this much. */
  used: z.string(),
  /** What certificates may still be issued for. */
  available: z.string(),
  isCritical: z.boolean(),
  status: z.string(),
  source: z.string(),
});
export type WireQuota = z.output<typeof quotaSchema>;

export const quotasAnswerSchema = z.object({ asOf: day, quotas: z.array(quotaSchema) });

export const quotaCertificateSchema = z.object({
  id: z.string(),
  number: z.string(),
  quota: z.string(),
  quotaName: words,
  codes: z.array(z.string()),
  holderCode: z.string(),
  holderName: words,
  unit: z.string(),
  quantity: z.string(),
  used: z.string(),
  remaining: z.string(),
  validFrom: day,
  validTo: day,
  issuedAt: z.string(),
  issuedBy: z.string(),
});
export type WireQuotaCertificate = z.output<typeof quotaCertificateSchema>;

export const quotaCertificatesSchema = z.object({ certificates: z.array(quotaCertificateSchema) });

export const certificateMovementSchema = z.object({
  id: z.string(),
  kind: z.string(),
  /** Above zero: the certificate gained. */
  quantity: z.string(),
  declarationId: z.string().nullable(),
  declarationVersion: z.number().nullable(),
  bookedAt: z.string(),
});

export const certificateViewSchema = quotaCertificateSchema.extend({ movements: z.array(certificateMovementSchema) });

export const issueCertificateSchema = z.strictObject({
  quota: z.string().min(1).max(60),
  holderCode: z.string().min(1).max(30),
  quantity: z.string().max(40),
  /** The number of the ministry's paper; left out: one is drawn. */
  number: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9/-]{0,39}$/)
    .optional(),
  /** Left out: from today to the end of the period. */
  validFrom: z.string().max(10).optional(),
  validTo: z.string().max(10).optional(),
});
