// Customs Act Art. 67 and 72: the permit. Whether its guards hold is decided by a later room; here it takes effect.
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { advance, takeUp } from '../advance.ts';
import { type Declaration, numberOf } from '../record.ts';
import { saveFlow } from '../working-set.ts';

/** A demand was issued: the permit waits for the money. */
export async function markTaxDue(
  ctx: Ctx,
  { declarationId }: { readonly declarationId: string },
): Promise<Result<Declaration>> {
  const found = await takeUp(ctx, declarationId, 'mark-tax-due');
  if (!found.ok) return found;
  const declaration = advance(ctx, found.value, { type: 'declaration.tax-due', data: {} });
  saveFlow(ctx, declaration);
  return ok(declaration);
}

/** The demand was paid, to the yen. The permit may still wait for something else. */
export async function markTaxPaid(
  ctx: Ctx,
  { declarationId, paidOn = ctx.today }: { readonly declarationId: string; readonly paidOn?: PlainDate },
): Promise<Result<Declaration>> {
  const found = await takeUp(ctx, declarationId, 'mark-tax-paid');
  if (!found.ok) return found;
  const declaration = advance(ctx, found.value, { type: 'declaration.tax-paid', data: { paidOn } });
  saveFlow(ctx, declaration);
  return ok(declaration);
}

export type Permit = {
  readonly declarationId: string;
  readonly permitNumber?: string;
  readonly permittedOn?: PlainDate;
};

/** The permit is known by the number of the declaration unless another is given. */
export async function permitDeclaration(
  ctx: Ctx,
  { declarationId, permitNumber, permittedOn = ctx.today }: Permit,
): Promise<Result<Declaration>> {
  const found = await takeUp(ctx, declarationId, 'permit');
  if (!found.ok) return found;
  const data = { permitNumber: permitNumber ?? numberOf(found.value), permittedOn };
  const declaration = advance(ctx, found.value, { type: 'declaration.permitted', data });
  saveFlow(ctx, declaration);
  return ok(declaration);
}
