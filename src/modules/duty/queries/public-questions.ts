// The public calculator. Its input is checked by the room itself, so that every fault is a refusal of this room in both
// languages with its pointer; the schema is handed over for the description of the interface only.
import * as z from 'zod';
import { ROLES, type Role } from '../../../kernel/actor.ts';
import { operation } from '../../../platform/operation.ts';
import { quotaHoldersSeenBy } from '../../tariff/index.ts';
import { assessmentAnswerSchema } from '../answer-schema.ts';
import { assessmentProfileOf } from '../assessment-profile-of.ts';
import { adviceAnswerSchema } from '../format-advice.ts';
import { receiptSchema } from '../receipt/receipt.ts';
import { receiptFrameOf } from '../receipt/receipt-frame.ts';
import { referenceAnswerSchema, referenceRequestSchema } from '../reference-json.ts';
import { assessmentRequestSchema } from '../request-schema.ts';
import { answerAdvice } from './answer-advice.ts';
import { answerAssessment } from './answer-assessment.ts';
import { answerReference } from './answer-reference.ts';
import { issueReceipt } from './issue-receipt.ts';

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
  run: async (ctx, request) =>
    answerAssessment(ctx.tx, request, assessmentProfileOf(ctx.profile), { holders: await quotaHoldersSeenBy(ctx) }),
});

export const advisePublicly = operation({
  ...read,
  name: 'duty.advise-claims',
  summary: {
    ja: '主張できる特恵税率と節約額を知る',
    en: 'Learn which preferences may be claimed and what they save',
  },
  input: described(assessmentRequestSchema),
  output: adviceAnswerSchema,
  run: async (ctx, request) =>
    answerAdvice(ctx.tx, request, assessmentProfileOf(ctx.profile), { holders: await quotaHoldersSeenBy(ctx) }),
});

export const readAssessmentReference = operation({
  ...read,
  name: 'duty.read-assessment-reference',
  summary: { ja: '計算に用いる基準データ', en: 'The reference data an assessment looks at' },
  input: described(referenceRequestSchema),
  output: referenceAnswerSchema,
  run: async (ctx, request) =>
    answerReference(ctx.tx, request, assessmentProfileOf(ctx.profile), { holders: await quotaHoldersSeenBy(ctx) }),
});

/** Of a trial calculation: the receipt names no declaration, and binds nobody. */
export const issueTrialReceipt = operation({
  ...read,
  name: 'duty.issue-trial-receipt',
  summary: { ja: '試算の署名つき計算書を受け取る', en: 'The signed receipt of a trial calculation' },
  input: described(assessmentRequestSchema),
  output: receiptSchema,
  run: async (ctx, request) => {
    const asker = { holders: await quotaHoldersSeenBy(ctx) };
    return issueReceipt(ctx.tx, request, assessmentProfileOf(ctx.profile), { ...receiptFrameOf(ctx), ...asker });
  },
});
