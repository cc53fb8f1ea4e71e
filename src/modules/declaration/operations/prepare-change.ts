// What a change before the permit, an amended return and a request for correction have in common (handbook 1.14): other
// content for the same importer, assessed by the law of the day of the declaration, under the next branch.
import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { checkCommand, type Seen, takeUpAsDeclarant } from '../advance.ts';
import type { DeclarationContent } from '../content-schema.ts';
import { LAST_BRANCH } from '../domain/declaration-number.ts';
import { diffContent } from '../domain/diff-versions.ts';
import { type DeclarationCommand, isPreliminary } from '../domain/lifecycle.ts';
import { type Examined, examineContent } from '../examine-content.ts';
import type { Declaration } from '../record.ts';
import { declarationRefusals } from '../refusals.ts';

export type Change = Seen & { readonly content: DeclarationContent; readonly reason: string };
export type Prepared = {
  readonly before: Declaration;
  readonly examined: Examined;
  readonly next: { readonly version: number; readonly branch: number };
};

export async function prepareChange(ctx: Ctx, command: DeclarationCommand, change: Change): Promise<Result<Prepared>> {
  const found = await takeUpAsDeclarant(ctx, change);
  if (!found.ok) return found;
  const before = found.value;
  const allowed = checkCommand(before, command);
  if (!allowed.ok) return allowed;
  const content = { ...change.content, importer: { ...change.content.importer, code: before.importerCode } };
  const fault = faultOf(before, change, content);
  if (fault) return refused(fault);
  const preliminary = isPreliminary(before.state);
  const asOf = preliminary ? ctx.today : (before.lodgedOn ?? ctx.today);
  const examined = await examineContent(ctx, content, { asOf, preliminary, declarationId: before.id });
  if (!examined.ok) return examined;
  const next = { version: before.latestVersion + 1, branch: before.branch + 1 };
  return ok({ before, examined: examined.value, next });
}

function faultOf(before: Declaration, change: Change, content: DeclarationContent) {
  const sameImporter = change.content.importer.code.replace('-', '') === before.importerCode.replace('-', '');
  if (!sameImporter) return declarationRefusals.importerFixed('/content/importer/code');
  if (!change.reason.trim()) return declarationRefusals.reasonMissing('/reason');
  if (before.branch >= LAST_BRANCH) return declarationRefusals.branchExhausted('');
  const isSame = diffContent(before.content, JSON.parse(JSON.stringify(content))).length === 0;
  return isSame ? declarationRefusals.nothingChanged('/content') : undefined;
}
