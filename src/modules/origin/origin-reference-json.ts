/** The reference on the wire: it is plain JSON already, and what a server of ours sent is checked for its shape. */
import * as z from 'zod';
import type { OriginReference } from './domain/origin-reference.ts';

const words = z.object({ ja: z.string(), en: z.string() });

export const originReferenceSchema = z.object({
  agreements: z.array(
    z.object({
      column: z.string(),
      agreement: z.string(),
      kind: z.enum(['epa', 'gsp', 'ldc']),
      name: words,
      law: words,
      from: z.string(),
      to: z.string().nullable(),
      proofs: z.array(z.string()),
      proofMonths: z.number(),
      hsEdition: z.string(),
      cumulation: z.enum(['full', 'materials', 'donor', 'none']),
      exporterNumberAbove: z.object({ amount: z.string(), currency: z.string() }).nullable(),
    }),
  ),
  parties: z.array(
    z.object({
      column: z.string(),
      country: z.string(),
      from: z.string(),
      to: z.string().nullable(),
      proofs: z.array(z.string()).nullable(),
      graduated: z.string().nullable(),
      graceEnds: z.string().nullable(),
      excludedCodes: z.array(z.string()),
    }),
  ),
  aliases: z.record(z.string(), z.string()),
  proofKinds: z.record(
    z.string(),
    z.object({ code: z.string(), name: words, needsNumber: z.boolean(), needsDate: z.boolean() }),
  ),
  kindAliases: z.record(z.string(), z.string()),
  // Receipts of before these were known do without.
  differentials: z
    .array(
      z.object({
        agreement: z.string(),
        law: words,
        from: z.string(),
        to: z.string().nullable(),
        localValuePercent: z.string(),
        appendix: z.array(z.string()),
        appendixComplete: z.boolean(),
      }),
    )
    .default([]),
  hsEditions: z.array(z.string()).default([]),
  hsCorrelations: z.record(z.string(), z.array(z.string())).default({}),
});

export type OriginReferenceText = z.infer<typeof originReferenceSchema>;

/** The brands of days and countries are the server's word for them. */
export const readReferenceText = (text: OriginReferenceText): OriginReference => text as unknown as OriginReference;
export const formatOriginReference = (reference: OriginReference): OriginReferenceText =>
  reference as unknown as OriginReferenceText;
