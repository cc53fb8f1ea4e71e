// All that lodging, changing and the dry run ask of a content, with one load of reference data: is it complete and
// right, and what does it owe as of the day.
import { parsePlainDate } from '../../kernel/plain-date.ts';
import { type Refusal, under } from '../../kernel/refusal.ts';
import { mustBe, ok, type Result, refused } from '../../kernel/result.ts';
import type { Ctx } from '../../platform/operation.ts';
import {
  type Assessment,
  type AssessmentAnswer,
  type AssessmentReference,
  assess,
  assessmentProfileOf,
  formatAssessment,
  loadAssessmentReference,
  readAssessmentRequest,
  referenceNeeds,
} from '../duty/index.ts';
import { codeListsFor } from './code-lists.ts';
import type { DeclarationContent } from './content-schema.ts';
import { validateContent } from './domain/validate.ts';
import type { LineRule } from './domain/validation-reference.ts';
import { declarationRefusals } from './refusals.ts';
import { toAssessmentRequest } from './to-assessment-request.ts';

export type Examined = {
  readonly content: DeclarationContent;
  readonly assessment: Assessment;
  readonly answer: AssessmentAnswer;
  readonly warnings: readonly Refusal[];
  readonly lines: Readonly<Record<string, LineRule>>;
};

type Question = { readonly asOf: string; readonly preliminary: boolean };

/** Pointers of the refusals begin with `/content`, as the content stands in the requests of this room. */
export async function examineContent(
  ctx: Ctx,
  content: DeclarationContent,
  { asOf, preliminary }: Question,
): Promise<Result<Examined>> {
  const request = toAssessmentRequest(content, asOf);
  const reference = await loadReference(ctx, request);
  const lines: Readonly<Record<string, LineRule>> = reference.ok ? reference.value.lines : {};
  const parameters = ctx.profile.parametersOn(mustBe(parsePlainDate(asOf)));
  const codes = codeListsFor(ctx.profile);
  const checked = validateContent(content, { asOf, parameters, codes, lines, preliminary }, declarationRefusals);
  const assessed = reference.ok ? assess(request, reference.value) : reference;
  if (!assessed.ok || checked.refusals.length > 0) {
    const faults = [...checked.refusals, ...(assessed.ok ? [] : assessed.refusals)];
    return refused(...under('/content', onceEach(faults)));
  }
  return ok({
    content,
    assessment: assessed.value,
    answer: formatAssessment(assessed.value),
    warnings: under('/content', checked.warnings),
    lines,
  });
}

async function loadReference(ctx: Ctx, request: unknown): Promise<Result<AssessmentReference>> {
  const read = readAssessmentRequest(request);
  if (!read.ok) return read;
  return loadAssessmentReference(ctx.tx, referenceNeeds(read.value), assessmentProfileOf(ctx.profile));
}

/** A fault that two rooms see is told once. */
function onceEach(refusals: readonly Refusal[]): Refusal[] {
  const keys = refusals.map(({ code, pointer, params }) => JSON.stringify([code, pointer, params]));
  return refusals.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
