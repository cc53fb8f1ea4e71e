import { mustBe } from '../../../kernel/result.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { isHeldByInspection } from '../../inspection/index.ts';
import { isPaid } from '../../payment/index.ts';
import { type DeclarationToRelease, findDeclarationToRelease, permitTheDeclaration } from '../declaration.ts';
import { type OtherLawClaim, permitGuards, type Waiting } from '../domain/permit-guards.ts';
import { secureReliefs } from '../relief-security.ts';
import { insertPermit, listCertificates, saveWaiting } from '../store.ts';

/**
 * Asks the guards of a cleared declaration, and permits it or writes down what it waits for. Idempotent. The
 * caller's transaction holds the lock of the declaration.
 */
export async function checkPermit(ctx: Ctx, declarationId: string): Promise<readonly Waiting[]> {
  const declaration = await findDeclarationToRelease(ctx.tx, declarationId);
  if (!declaration?.isCleared || declaration.isPermitted) return [];
  const waiting = permitGuards({
    cleared: true,
    settled: await isPaid(ctx.tx, declarationId, declaration.version),
    carriedIn: declaration.carriedIn,
    heldByInspection: declaration.wasExamined && (await isHeldByInspection(ctx.tx, declarationId)),
    otherLaws: await withConfirmations(ctx, declaration),
    unsecuredReliefs: await secureReliefs(ctx, declaration),
  });
  if (waiting.length === 0) {
    await permit(ctx, declaration);
    return [];
  }
  const isUnsecured = waiting.some(({ code }) => code === 'relief-security');
  const row = {
    declarationVersion: declaration.version,
    reasons: waiting,
    securityOf: isUnsecured ? declaration.traderId : null,
    checkedAt: ctx.now,
  };
  await saveWaiting(ctx.tx, declarationId, row);
  stateRelease(ctx, declarationId, 'release.waiting', { reasons: waiting.map(({ code }) => code) });
  return waiting;
}

async function withConfirmations(ctx: Ctx, { id, otherLaws }: DeclarationToRelease): Promise<OtherLawClaim[]> {
  if (otherLaws.length === 0) return [];
  const confirmed = await listCertificates(ctx.tx, id);
  return otherLaws.map((claim) => ({
    ...claim,
    confirmed: confirmed.some(
      ({ itemNumber, lawCode }) => itemNumber === claim.itemNumber && lawCode === claim.lawCode,
    ),
  }));
}

/** The permit goes by the number of the declaration it permits. */
async function permit(ctx: Ctx, { id, number, notice }: DeclarationToRelease): Promise<void> {
  const given = { permitNumber: number, permittedOn: ctx.today };
  await insertPermit(ctx.tx, id, { ...given, permittedAt: ctx.now, ...notice });
  mustBe(await permitTheDeclaration(ctx, { declarationId: id, ...given }));
}

export function stateRelease(
  ctx: Ctx,
  subjectId: string,
  type: 'release.waiting' | 'release.certificate-confirmed',
  data: Readonly<Record<string, string | number | readonly string[]>>,
): void {
  ctx.record({ subject: 'release', subjectId, type, version: 1, data });
}
