// The public calculator. Its input is checked by the room itself, so that every fault is a refusal of this room in both
// languages with its pointer; the schema is handed over for the description of the interface only.
import * as z from 'zod';
import { ROLES, type Role } from '../../../kernel/actor.ts';
import { operation } from '../../../platform/operation.ts';
import { assessmentAnswerSchema } from '../answer-schema.ts';
import { assessmentProfileOf } from '../assessment-profile-of.ts';
import { referenceAnswerSchema, referenceRequestSchema } from '../reference-json.ts';
import { assessmentRequestSchema } from '../request-schema.ts';
import { answerAssessment } from './answer-assessment.ts';
import { answerReference } from './answer-reference.ts';

const everybody: readonly Role[] = ROLES;
const read = { roles: everybody, effect: 'read' } as const;

function described(schema: z.ZodType): z.ZodType<unknown> {
  const { $schema: _drop, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  return z.unknown().meta(json);
}

export const assessPublicly = operation({
  ...read,
  name: 'duty.assess',
  summary: { ja: '税額を計算する（根拠つき）', en: 'Compute duty and taxes, with the reasoning' },
  input: described(assessmentRequestSchema),
  output: assessmentAnswerSchema,
  run: (ctx, request) => answerAssessment(ctx.tx, request, assessmentProfileOf(ctx.profile)),
});

export const readAssessmentReference = operation({
  ...read,
  name: 'duty.read-assessment-reference',
  summary: { ja: '計算に用いる基準データ', en: 'The reference data an assessment looks at' },
  input: described(referenceRequestSchema),
  output: referenceAnswerSchema,
  run: (ctx, request) => answerReference(ctx.tx, request, assessmentProfileOf(ctx.profile)),
});
