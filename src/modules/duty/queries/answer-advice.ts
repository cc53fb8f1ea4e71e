import { ok, type Result } from '../../../kernel/result.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { adviseClaims } from '../advise-claims.ts';
import type { AssessmentProfile } from '../assessment-profile.ts';
import { type AdviceAnswer, formatAdvice } from '../format-advice.ts';
import { readAssessmentRequest } from '../read-request.ts';
import { referenceNeeds } from '../reference-needs.ts';
import type { Asker } from './assess-declaration.ts';
import { loadAssessmentReference } from './load-assessment-reference.ts';

/**
 * `POST /api/origin/advice`, `./sekisho origin advise`: what each lawful claim would save, and which proof it
 * takes.
 */
export async function answerAdvice(
  db: Db | Tx,
  request: unknown,
  profile: AssessmentProfile,
  { holders }: Pick<Asker, 'holders'> = {},
): Promise<Result<AdviceAnswer>> {
  const read = readAssessmentRequest(request);
  if (!read.ok) return read;
  const reference = await loadAssessmentReference(db, { ...referenceNeeds(read.value), holders }, profile);
  if (!reference.ok) return reference;
  const advised = adviseClaims(request, reference.value);
  return advised.ok ? ok(formatAdvice(advised.value)) : advised;
}
