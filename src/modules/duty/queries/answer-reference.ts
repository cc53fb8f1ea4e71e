import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import type { AssessmentProfile } from '../assessment-profile.ts';
import { formatReference, type ReferenceAnswer, referenceRequestSchema } from '../reference-json.ts';
import { schemaRefusals } from '../schema-refusals.ts';
import type { Asker } from './assess-declaration.ts';
import { loadAssessmentReference } from './load-assessment-reference.ts';

/** `POST /api/assessments/reference`: what a browser needs to compute with the same function. */
export async function answerReference(
  db: Db | Tx,
  request: unknown,
  profile: AssessmentProfile,
  { holders }: Pick<Asker, 'holders'> = {},
): Promise<Result<ReferenceAnswer>> {
  const parsed = referenceRequestSchema.safeParse(request);
  if (!parsed.success) return refused(...schemaRefusals(parsed.error.issues, request));
  const asOf = parsePlainDate(parsed.data.asOf, '/asOf');
  if (!asOf.ok) return asOf;
  const { codes, currencies, certificates } = parsed.data;
  // Codes may come as printed or with the tenth digit; the lines are known by the nine.
  const nineDigits = codes.map((code) => code.replace(/[.\s-]/g, '').slice(0, 9));
  const needs = { asOf: asOf.value, codes: nineDigits, currencies, holders, claimed: true };
  const reference = await loadAssessmentReference(db, certificates ? { ...needs, certificates } : needs, profile);
  return reference.ok ? ok(formatReference(reference.value)) : reference;
}
