import type { Result } from '../../../kernel/result.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { assessRead } from '../assess.ts';
import type { Assessment, AssessmentReference } from '../assessment.ts';
import type { AssessmentProfile } from '../assessment-profile.ts';
import { readAssessmentRequest } from '../read-request.ts';
import { type ReferenceNeeds, referenceNeeds } from '../reference-needs.ts';
import { loadAssessmentReference } from './load-assessment-reference.ts';

export type Asker = Pick<AssessmentReference, 'verifiedProofs'> & Pick<ReferenceNeeds, 'drawnBy' | 'holders'>;

/** The assessment of a request as of its own day. Writes nothing: what becomes of it is the caller's decision. */
export async function assessDeclaration(
  db: Db | Tx,
  request: unknown,
  profile: AssessmentProfile,
  { drawnBy, holders, ...proven }: Asker = {},
): Promise<Result<Assessment>> {
  const read = readAssessmentRequest(request);
  if (!read.ok) return read;
  const reference = await loadAssessmentReference(db, { ...referenceNeeds(read.value), drawnBy, holders }, profile);
  return reference.ok ? assessRead(read.value, { ...reference.value, ...proven }) : reference;
}
