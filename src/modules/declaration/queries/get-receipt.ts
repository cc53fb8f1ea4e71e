import * as z from 'zod';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { type FileAnswer, fileAnswer } from '../../../platform/http/file-answer.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import {
  type AssessmentAnswer,
  type AssessmentReceipt,
  assessmentProfileOf,
  issueReceipt,
  receiptFrameOf,
} from '../../duty/index.ts';
import { originReferenceOf } from '../../origin/index.ts';
import { notFound } from '../advance.ts';
import { linkedValueOf } from '../linked-value.ts';
import { proofsVerifiedThen } from '../quoted-proofs.ts';
import { type Declaration, mayReadDeclaration, numberOf } from '../record.ts';
import { declarationRefusals } from '../refusals.ts';
import { findVersion, type StoredVersion } from '../store-versions.ts';
import { toAssessmentRequest } from '../to-assessment-request.ts';
import { readDeclaration } from '../working-set.ts';

/** The signed receipt of what a declaration owes: of the version in force, or of any other that was assessed. */
export const getReceipt = operation({
  name: 'declaration.get-receipt',
  summary: { ja: '署名つきの計算書を受け取る', en: 'The signed receipt of the assessment' },
  roles: ['trader', 'broker', 'officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject({ id: z.uuid(), version: z.coerce.number().int().min(1).max(1_000_000).optional() }),
  run: async (ctx, { id, version }): Promise<Result<FileAnswer>> => {
    const declaration = await readDeclaration(ctx.tx, id);
    if (declaration === undefined || !mayReadDeclaration(ctx.actor, declaration)) return refused(notFound());
    const found = await findVersion(ctx.tx, id, version ?? declaration.version);
    if (found === undefined) return refused(notFound());
    const receipt = await issue(ctx, declaration, found);
    if (!receipt.ok) return receipt;
    const number = numberOf({ ...declaration, branch: found.branch });
    const fileName = `receipt-${number.replaceAll(' ', '')}-v${found.version}.json`;
    const content = `${JSON.stringify(receipt.value, null, 2)}\n`;
    return ok(fileAnswer({ fileName, mediaType: 'application/json', content }));
  },
});

async function issue(
  ctx: Ctx,
  declaration: Declaration,
  { version, branch, content, assessment }: StoredVersion,
): Promise<Result<AssessmentReceipt>> {
  const { profile } = ctx;
  if (assessment === null) return refused(declarationRefusals.notAssessed('/version', { version }));
  const question = { asOf: assessment.asOf, declarationId: declaration.id, dryRun: false };
  const linked = await linkedValueOf(ctx, content, question);
  const request = { ...toAssessmentRequest(content, assessment.asOf), ...linked.request };
  const subject = { kind: 'declaration', number: numberOf({ ...declaration, branch }), version } as const;
  const receipt = await issueReceipt(ctx.tx, request, assessmentProfileOf(profile), {
    ...receiptFrameOf(ctx, subject),
    drawnBy: declaration.id,
    verifiedProofs: proofsVerifiedThen(content, assessment, originReferenceOf(profile)),
  });
  if (!receipt.ok) return refused(declarationRefusals.receiptNotReproducible('/version', { version }));
  // Signed is only what was booked. Reference data that were corrected afterwards would give another sum.
  const isSame = amountsOf(receipt.value.answer as AssessmentAnswer) === amountsOf(assessment);
  return isSame ? receipt : refused(declarationRefusals.receiptNotReproducible('/version', { version }));
}

/** Answers kept before excises named their base say 0 there; what was booked is the same. */
const amountsOfLine = ({ measure, base, baseUnit, rate, amount }: TaxLine): string[] => [
  measure,
  baseUnit === undefined ? base : '0',
  rate,
  amount,
];

type TaxLine = AssessmentAnswer['items'][number]['taxLines'][number];

const amountsOf = ({ totals, items }: AssessmentAnswer): string =>
  JSON.stringify([Object.entries(totals).sort(), items.map(({ taxLines }) => taxLines.map(amountsOfLine))]);
