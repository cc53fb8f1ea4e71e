// Customs Act Art. 7-15 (2): customs corrects, or tells why it does not. Called by the room whose officers decide.
import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { advance, notFound, takeUp } from '../advance.ts';
import { readTotals, totalsText } from '../domain/declaration-record.ts';
import { drawRights } from '../draw-rights.ts';
import type { Declaration } from '../record.ts';
import { declarationRefusals } from '../refusals.ts';
import { updateHeader } from '../store.ts';
import { findVersion } from '../store-versions.ts';
import { saveFlow } from '../working-set.ts';
import { withContent } from './with-content.ts';

type Decision = { readonly declarationId: string };

export async function acceptCorrection(
  ctx: Ctx,
  { declarationId, note = '' }: Decision & { readonly note?: string },
): Promise<Result<Declaration>> {
  const found = await takeUp(ctx, declarationId, 'accept-correction');
  if (!found.ok) return found;
  const before = found.value;
  const requested = await findVersion(ctx.tx, declarationId, before.latestVersion);
  if (requested?.assessment == null) return refused(notFound());
  const { version, branch, content, assessment } = requested;
  const drawn = await drawRights(ctx, before, { version, content, day: before.lodgedOn ?? ctx.today });
  if (!drawn.ok) return drawn;
  const totals = totalsText(readTotals(assessment.totals));
  const data = { version, branch, totals, note, previousTotals: totalsText(before.totals) };
  const accepted = advance(ctx, before, { type: 'declaration.correction-accepted', data });
  const declaration = withContent(accepted, content, assessment);
  await updateHeader(ctx.tx, declaration);
  saveFlow(ctx, declaration);
  return ok(declaration);
}

export async function rejectCorrection(
  ctx: Ctx,
  { declarationId, reason }: Decision & { readonly reason: string },
): Promise<Result<Declaration>> {
  const found = await takeUp(ctx, declarationId, 'reject-correction');
  if (!found.ok) return found;
  if (!reason.trim()) return refused(declarationRefusals.reasonMissing('/reason'));
  const declaration = advance(ctx, found.value, { type: 'declaration.correction-rejected', data: { reason } });
  saveFlow(ctx, declaration);
  return ok(declaration);
}
