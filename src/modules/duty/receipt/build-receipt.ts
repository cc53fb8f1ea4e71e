import { createHash } from 'node:crypto';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Instant } from '../../../platform/clock.ts';
import type { Signer } from '../../../platform/signer.ts';
import { assess } from '../assess.ts';
import type { AssessmentReference } from '../assessment.ts';
import { formatAssessment } from '../format-assessment.ts';
import { formatReference } from '../reference-json.ts';
import { type AssessmentReceipt, RECEIPT_KIND, RECEIPT_VERSION, type ReceiptSubject, signedTextOf } from './receipt.ts';
import { recompute } from './recompute.ts';
import { watchReference } from './watch-reference.ts';

export type ReceiptFrame = {
  readonly signer: Signer;
  readonly issuer: string;
  readonly issuedAt: Instant;
  readonly subject?: ReceiptSubject;
};

/** Assesses the request and signs what was asked, looked at and answered. What cannot be assessed has no receipt. */
export function buildReceipt(
  request: unknown,
  reference: AssessmentReference,
  frame: ReceiptFrame,
): Result<AssessmentReceipt> {
  const { watched, lookedAt } = watchReference(reference);
  const assessed = assess(request, watched);
  if (!assessed.ok) return assessed;
  const asked = plain(request);
  const answer = JSON.stringify(formatAssessment(assessed.value, { withTrace: true }));
  const narrow = plain(formatReference(lookedAt()));
  const again = recompute(asked, narrow);
  // A rule that decides by what is absent might need more than it looked at: then the whole is kept.
  const used = again.ok && again.value === answer ? narrow : plain(formatReference(reference));
  return ok(sign({ request: asked, reference: used, answer: JSON.parse(answer) as Plain }, frame));
}

type Plain = Readonly<Record<string, unknown>>;
type Contents = Record<'request' | 'reference' | 'answer', Plain>;

function sign(contents: Contents, { signer, issuer, issuedAt, subject }: ReceiptFrame): AssessmentReceipt {
  const unsigned = {
    kind: RECEIPT_KIND,
    version: RECEIPT_VERSION,
    issuer,
    issuedAt,
    ...(subject ? { subject } : {}),
    ...contents,
    publicKey: signer.publicKey(),
  } as const;
  const text = signedTextOf(unsigned);
  return { ...unsigned, hash: hashOf(text), signature: signer.sign(text) };
}

export const hashOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

const plain = (value: unknown): Plain => JSON.parse(JSON.stringify(value)) as Plain;
