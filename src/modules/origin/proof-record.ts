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
  /** How much of which goods it covers; none: whatever is declared with it while it is valid. */
  lines: z
    .array(
      z.strictObject({
        /** Beginnings of codes; none: any goods of the proof. */
        codes: z
          .array(z.string().regex(/^\d{4,9}$/))
          .max(20)
          .default([]),
        quantity: z.string().max(40),
        unit: z.string().max(4),
      }),
    )
    .max(200)
    .default([]),
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

export const proofWithLinesSchema = proofViewSchema.extend({
  holderCode: z.string(),
  holderName: z.object({ ja: z.string(), en: z.string() }),
  /** Last day on which it may be used; null for a paper without a day. */
  validUntil: z.string().nullable(),
  lines: z.array(
    z.object({
      line: z.number(),
      codes: z.array(z.string()),
      unit: z.string(),
      quantity: z.string(),
      used: z.string(),
      remaining: z.string(),
    }),
  ),
});

export const proofWithDrawsSchema = proofWithLinesSchema.extend({
  draws: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['draw', 'return']),
      line: z.number(),
      unit: z.string(),
      quantity: z.string(),
      declarationId: z.string(),
      declarationVersion: z.number(),
      bookedAt: z.string(),
    }),
  ),
});

export type ShownProof = z.output<typeof proofWithLinesSchema>;
export type ProofRecord = z.output<typeof proofViewSchema>;
