import * as z from 'zod';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import {
  type AssessmentAnswer,
  assessDeclaration,
  assessmentAnswerSchema,
  assessmentProfileOf,
  formatAssessment,
} from '../../duty/index.ts';
import { originReferenceOf } from '../../origin/index.ts';
import { notFound } from '../advance.ts';
import { proofsVerifiedThen } from '../quoted-proofs.ts';
import { mayReadDeclaration } from '../record.ts';
import { toAssessmentRequest } from '../to-assessment-request.ts';
import { readDeclaration } from '../working-set.ts';

/** The reasoning is not stored: law and rates of the day give it again. */
export const explainAssessment = operation({
  name: 'declaration.explain-assessment',
  summary: { ja: '税額の計算過程を見る', en: 'How the tax was computed, step by step' },
  roles: ['trader', 'broker', 'officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject({ id: z.uuid() }),
  output: assessmentAnswerSchema,
  run: async ({ tx, actor, today, profile }, { id }): Promise<Result<AssessmentAnswer>> => {
    const declaration = await readDeclaration(tx, id);
    if (declaration === undefined || !mayReadDeclaration(actor, declaration)) return refused(notFound());
    const { content, assessment } = declaration;
    const request = toAssessmentRequest(content, declaration.lodgedOn ?? today);
    const assessed = await assessDeclaration(tx, request, assessmentProfileOf(profile), {
      drawnBy: id,
      ...(assessment ? { verifiedProofs: proofsVerifiedThen(content, assessment, originReferenceOf(profile)) } : {}),
    });
    return assessed.ok ? ok(formatAssessment(assessed.value, { withTrace: true })) : assessed;
  },
});
