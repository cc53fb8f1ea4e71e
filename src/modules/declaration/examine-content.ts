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
  assessmentProfileOf,
  assessRead,
  type DeclarationToAssess,
  formatAssessment,
  loadAssessmentReference,
  type ReferenceNeeds,
  readAssessmentRequest,
  referenceNeeds,
} from '../duty/index.ts';
import { originRefusals } from '../origin/index.ts';
import { checkRights } from './check-rights.ts';
import { checkRulings } from './check-rulings.ts';
import { codeListsFor } from './code-lists.ts';
import type { DeclarationContent } from './content-schema.ts';
import { validateContent } from './domain/validate.ts';
import type { LineRule } from './domain/validation-reference.ts';
import { linkedValueOf } from './linked-value.ts';
import { declarationRefusals } from './refusals.ts';
import { toAssessmentRequest } from './to-assessment-request.ts';

export type Examined = {
  readonly content: DeclarationContent;
  readonly assessment: Assessment;
  readonly answer: AssessmentAnswer;
  readonly warnings: readonly Refusal[];
  readonly lines: Readonly<Record<string, LineRule>>;
};

type Question = {
  readonly asOf: string;
  readonly preliminary: boolean;
  /** The declaration that asks, when it exists already. */
  readonly declarationId?: string | undefined;
  /** Nothing will come of it, and the importer named may be a stranger's. */
  readonly dryRun?: boolean;
};

/** Pointers of the refusals begin with `/content`, as the content stands in the requests of this room. */
export async function examineContent(
  ctx: Ctx,
  content: DeclarationContent,
  { asOf, preliminary, declarationId, dryRun = false }: Question,
): Promise<Result<Examined>> {
  const day = mustBe(parsePlainDate(asOf));
  const rights = await checkRights(ctx, content, { day, declarationId });
  const linked = await linkedValueOf(ctx, content, { asOf, declarationId, dryRun });
  const read = await readWithReference(
    ctx,
    { ...toAssessmentRequest(content, asOf), ...linked.request },
    { drawnBy: declarationId, holders: rights.holders },
  );
  const lines: Readonly<Record<string, LineRule>> = read.ok ? read.value.reference.lines : {};
  const parameters = ctx.profile.parametersOn(day);
  const codes = codeListsFor(ctx.profile);
  const checked = validateContent(content, { asOf, parameters, codes, lines, preliminary }, declarationRefusals);
  const { verifiedProofs } = rights;
  const assessed = read.ok ? assessRead(read.value.declaration, { ...read.value.reference, verifiedProofs }) : read;
  const unbound = await checkRulings(ctx.tx, content, asOf);
  const elsewhere = assessed.ok ? [] : assessed.refusals;
  // A balance that the assessment sees as well is told once, in its words.
  const ofRights = rights.refusals.filter(({ pointer }) => !elsewhere.some((one) => one.pointer === pointer));
  const found = [...checked.refusals, ...ofRights, ...unbound];
  if (!assessed.ok) return refused(...under('/content', onceEach([...found, ...elsewhere])));
  const faults = [...found, ...uncertifiedQuotas(assessed.value), ...unnamedExporters(assessed.value)];
  if (faults.length > 0) return refused(...under('/content', onceEach(faults)));
  return ok({
    content,
    assessment: assessed.value,
    answer: formatAssessment(assessed.value),
    warnings: under('/content', [...checked.warnings, ...linked.warnings]),
    lines,
  });
}

/** A calculation may suppose a certificate; a declaration names it. */
const uncertifiedQuotas = ({ flags }: Assessment): Refusal[] =>
  flags
    .filter(({ kind }) => kind === 'quota-certificate-missing')
    .map(({ pointer, detail }) => declarationRefusals.quotaCertificateMissing(pointer, { code: detail }));

/** Handbook 4.2: a calculation may leave the exporter's number open; a declaration rests on the statement as it is. */
const unnamedExporters = ({ flags }: Assessment): Refusal[] =>
  flags
    .filter(({ kind }) => kind === 'exporter-number-needed')
    .map(({ pointer, detail }) => originRefusals.exporterNumberMissing(pointer, { limit: detail }));

type Asker = Pick<ReferenceNeeds, 'drawnBy' | 'holders'>;
type ReadRequest = { readonly declaration: DeclarationToAssess; readonly reference: AssessmentReference };

/** The request, read once, and what its assessment looks things up in. */
async function readWithReference(ctx: Ctx, request: unknown, asker: Asker): Promise<Result<ReadRequest>> {
  const read = readAssessmentRequest(request);
  if (!read.ok) return read;
  const needs = { ...referenceNeeds(read.value), ...asker };
  const reference = await loadAssessmentReference(ctx.tx, needs, assessmentProfileOf(ctx.profile));
  return reference.ok ? ok({ declaration: read.value, reference: reference.value }) : reference;
}

/** A fault that two rooms see is told once. */
function onceEach(refusals: readonly Refusal[]): Refusal[] {
  const keys = refusals.map(({ code, pointer, params }) => JSON.stringify([code, pointer, params]));
  return refusals.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
