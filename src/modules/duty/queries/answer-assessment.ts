import { ok, type Result } from '../../../kernel/result.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import type { AssessmentAnswer } from '../answer-schema.ts';
import type { AssessmentProfile } from '../assessment-profile.ts';
import { formatAssessment } from '../format-assessment.ts';
import { type Asker, assessDeclaration } from './assess-declaration.ts';

/** `POST /api/assessments`: the public calculator, always with its reasoning. */
export async function answerAssessment(
  db: Db | Tx,
  request: unknown,
  profile: AssessmentProfile,
  asker: Asker = {},
): Promise<Result<AssessmentAnswer>> {
  const assessed = await assessDeclaration(db, request, profile, asker);
  return assessed.ok ? ok(formatAssessment(assessed.value, { withTrace: true })) : assessed;
}
