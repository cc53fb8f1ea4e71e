// What a declarant takes away from an assessment: everything that went into it, everything that came out, and a proof
// that neither was changed since. It can be computed again by anybody, without our database and without asking us.
import * as z from 'zod';
import { canonicalText } from './canonical-text.ts';

export const RECEIPT_KIND = 'sekisho.assessment-receipt';
export const RECEIPT_VERSION = 1;

export const receiptSchema = z.strictObject({
  kind: z.literal(RECEIPT_KIND),
  version: z.literal(RECEIPT_VERSION),
  issuer: z.string().min(1).max(200),
  issuedAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
  /** Whose assessment it is, when it is not a trial. */
  subject: z.strictObject({ kind: z.literal('declaration'), number: z.string(), version: z.int() }).optional(),
  /** As it was asked. */
  request: z.record(z.string(), z.unknown()),
  /** What the assessment looked at, and nothing else. */
  reference: z.record(z.string(), z.unknown()),
  /** With every step of the reasoning. */
  answer: z.record(z.string(), z.unknown()),
  /** SHA-256 over the canonical text of everything above and the public key. */
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  /** Ed25519 over the same text, in base64. */
  signature: z.string().min(1).max(200),
  /** SubjectPublicKeyInfo in base64. */
  publicKey: z.string().min(1).max(200),
});

export type AssessmentReceipt = z.output<typeof receiptSchema>;
export type ReceiptSubject = NonNullable<AssessmentReceipt['subject']>;

/** The text that is hashed and signed: members sorted, so that another order of writing is the same receipt. */
export function signedTextOf(receipt: Omit<AssessmentReceipt, 'hash' | 'signature'>): string {
  const { hash: _hash, signature: _signature, ...signed } = receipt as AssessmentReceipt;
  return canonicalText(signed);
}
