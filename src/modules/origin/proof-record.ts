/** A proof of origin as the register keeps it. */
import * as z from 'zod';

const dayText = z.string().max(10);

export const proofInputSchema = z.strictObject({
  /** Code of the importer who holds it; a trader may leave its own out. */
  importer: z.string().max(30).optional(),
  agreement: z.string().min(1).max(20),
  kind: z.string().min(1).max(30),
  number: z.string().trim().min(1).max(60),
  issuedOn: dayText.optional(),
  /** For a proof that covers several consignments. */
  period: z.strictObject({ from: dayText, to: dayText }).optional(),
  issuer: z.string().max(200).default(''),
  exporterNumber: z.string().max(40).default(''),
  /** Beginnings of the codes it covers; none: not stated. */
  goodsCodes: z
    .array(z.string().regex(/^\d{4,9}$/))
    .max(100)
    .default([]),
  origin: z.string().max(2).optional(),
});

export type ProofInput = z.output<typeof proofInputSchema>;

export const proofViewSchema = z.object({
  id: z.string(),
  agreement: z.string(),
  kind: z.string(),
  number: z.string(),
  issuedOn: z.string().nullable(),
  periodFrom: z.string().nullable(),
  periodTo: z.string().nullable(),
  issuer: z.string(),
  exporterNumber: z.string(),
  goodsCodes: z.array(z.string()),
  origin: z.string().nullable(),
  registeredAt: z.string(),
  withdrawnAt: z.string().nullable(),
  withdrawalReason: z.string().nullable(),
});

export type ProofRecord = z.output<typeof proofViewSchema>;
