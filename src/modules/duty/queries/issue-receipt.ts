import type { Result } from '../../../kernel/result.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import type { AssessmentProfile } from '../assessment-profile.ts';
import { readAssessmentRequest } from '../read-request.ts';
import { buildReceipt, type ReceiptFrame } from '../receipt/build-receipt.ts';
import type { AssessmentReceipt } from '../receipt/receipt.ts';
import { referenceNeeds } from '../reference-needs.ts';
import type { Asker } from './assess-declaration.ts';
import { loadAssessmentReference } from './load-assessment-reference.ts';

/** The signed receipt of an assessment as of the request's own day. Writes nothing. */
export async function issueReceipt(
  db: Db | Tx,
  request: unknown,
  profile: AssessmentProfile,
  { drawnBy, holders, verifiedProofs, ...frame }: ReceiptFrame & Asker,
): Promise<Result<AssessmentReceipt>> {
  const read = readAssessmentRequest(request);
  if (!read.ok) return read;
  const reference = await loadAssessmentReference(db, { ...referenceNeeds(read.value), drawnBy, holders }, profile);
  if (!reference.ok) return reference;
  return buildReceipt(request, { ...reference.value, ...(verifiedProofs ? { verifiedProofs } : {}) }, frame);
}
