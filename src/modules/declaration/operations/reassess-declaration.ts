// Customs Act Art. 7-16 (更正): customs corrects what was declared, up or down, by its own finding; Art. 14: within five
// years of the statutory due date, seven where there was fraud. Called by the room whose officers find it, and by the
// bulk correction after a law fell. The branch digit stays: it counts what the declarant changed.
import { getParameter } from '../../../kernel/parameters.ts';
import { addMonths } from '../../../kernel/plain-date.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { Ctx } from '../../../platform/operation.ts';
import type { AssessmentAnswer } from '../../duty/contract.ts';
import { advance, checkUnchanged, takeUp } from '../advance.ts';
import type { DeclarationContent } from '../content-schema.ts';
import { readTotals, totalsText } from '../domain/declaration-record.ts';
import { drawRights } from '../draw-rights.ts';
import { examineContent } from '../examine-content.ts';
import type { Declaration } from '../record.ts';
import { declarationRefusals } from '../refusals.ts';
import { saveVersion } from '../working-set.ts';
import { newVersion } from './lodge.ts';
import { withContent } from './with-content.ts';

export type Reassessment = {
  readonly declarationId: string;
  readonly rowVersion?: number | undefined;
  readonly reason: string;
  /** Deceit or another unlawful act: customs has longer. */
  readonly fraud: boolean;
} & (
  | { readonly content: DeclarationContent }
  /** The content as it stands, assessed by the caller under a law that has changed. */
  | { readonly assessment: AssessmentAnswer }
);

export type Reassessed = { readonly before: Declaration; readonly declaration: Declaration };

export async function reassessDeclaration(ctx: Ctx, asked: Reassessment): Promise<Result<Reassessed>> {
  const found = await takeUp(ctx, asked.declarationId, 'reassess');
  if (!found.ok) return found;
  const before = found.value;
  const since = checkUnchanged(ctx, before, asked.rowVersion);
  if (!since.ok) return since;
  const fault = faultOf(ctx, before, asked);
  if (fault) return refused(fault);
  const assessed = await assessedAs(ctx, before, asked);
  if (!assessed.ok) return assessed;
  const { content, answer } = assessed.value;
  const totals = readTotals(answer.totals);
  if (TAXES.every((name) => totals[name] === before.totals[name])) {
    return refused(declarationRefusals.reassessmentChangesNothing('/content'));
  }
  const version = before.latestVersion + 1;
  const drawn = await drawRights(ctx, before, { version, content, day: before.lodgedOn ?? ctx.today });
  if (!drawn.ok) return drawn;
  const data = {
    version,
    branch: before.branch,
    totals: totalsText(totals),
    reason: asked.reason,
    previousTotals: totalsText(before.totals),
    fraud: asked.fraud,
  };
  const declaration = withContent(advance(ctx, before, { type: 'declaration.reassessed', data }), content, answer);
  await saveVersion(ctx, declaration, newVersion(ctx, declaration, 'reassessed', asked.reason));
  return ok({ before, declaration });
}

const TAXES = ['duty', 'excise', 'consumptionTax', 'localConsumptionTax'] as const;

function faultOf(ctx: Ctx, { permittedOn, importerCode }: Declaration, asked: Reassessment) {
  if (!asked.reason.trim()) return declarationRefusals.reasonMissing('/reason');
  if ('content' in asked && plain(asked.content.importer.code) !== plain(importerCode)) {
    return declarationRefusals.importerFixed('/content/importer/code');
  }
  if (permittedOn === null) return undefined;
  const key = `declaration.reassessment-years${asked.fraud ? '-fraud' : ''}`;
  const years = Number(getParameter(ctx.profile.parametersOn(ctx.today), key).value);
  const until = addMonths(permittedOn, years * 12);
  return ctx.today > until ? declarationRefusals.reassessmentTooLate('', { until, years }) : undefined;
}

const plain = (code: string): string => code.replace('-', '');

type Assessed = { readonly content: DeclarationContent; readonly answer: AssessmentAnswer };

async function assessedAs(ctx: Ctx, before: Declaration, asked: Reassessment): Promise<Result<Assessed>> {
  if ('assessment' in asked) return ok({ content: before.content, answer: asked.assessment });
  const content = { ...asked.content, importer: { ...asked.content.importer, code: before.importerCode } };
  const examined = await examineContent(ctx, content, {
    asOf: before.lodgedOn ?? ctx.today,
    preliminary: false,
    declarationId: before.id,
  });
  return examined.ok ? ok({ content: examined.value.content, answer: examined.value.answer }) : examined;
}
