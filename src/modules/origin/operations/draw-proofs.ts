// Handbook 4.2: what a proof covers is drawn when a declaration that quotes it is lodged, and comes back when that is
// withdrawn. Called by later rooms inside their transaction; asking twice for the same moves nothing the second time.
import { formatDecimal } from '../../../kernel/decimal.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { coveredLine } from '../covered-lines.ts';
import type { OriginReference } from '../domain/origin-reference.ts';
import { ORIGIN_FACTS } from '../facts.ts';
import { type Quotation, quotedBy } from '../quoted-claim.ts';
import { type ProofMove, settleProofs } from '../settle-proofs.ts';
import { insertProofMovements, lockProofLines } from '../store-proof-ledger.ts';

export type ProofUse = Quotation & { readonly declarationId: string; readonly version: number };
export type ProofDrawing = { readonly book: () => Promise<void> };

/**
 * Locks what the declaration quotes and decides, or refuses. Nothing has moved before `book`, so that the caller can
 * hear the other ledgers first.
 */
export async function prepareProofDraw(
  ctx: Ctx,
  use: ProofUse,
  reference: OriginReference,
): Promise<Result<ProofDrawing>> {
  const { traderId, declarationId, claims } = use;
  const draws = quotedBy(claims, reference);
  const numbers = [...new Set(draws.map(({ number }) => number))];
  const rows = await lockProofLines(ctx.tx, { traderId, numbers, declarationId });
  const settled = settleProofs(draws, rows.map(coveredLine));
  return settled.ok ? ok({ book: () => book(ctx, use, settled.value) }) : settled;
}

async function book(ctx: Ctx, { declarationId, version }: ProofUse, moves: readonly ProofMove[]): Promise<void> {
  if (moves.length === 0) return;
  const movements = moves.map(({ proofId, line, kind, quantity }) => ({
    id: newId<'ProofMovement'>(),
    kind,
    proofId,
    line,
    declarationId,
    declarationVersion: version,
    from: kind === 'draw' ? ('proof' as const) : ('used' as const),
    to: kind === 'draw' ? ('used' as const) : ('proof' as const),
    quantity: formatDecimal(quantity),
  }));
  await insertProofMovements(ctx.tx, movements, { at: ctx.now, by: ctx.actor.name });
  for (const { proofId, line, kind, quantity } of movements) {
    const type = kind === 'draw' ? 'origin.proof-drawn' : 'origin.proof-returned';
    ctx.record({
      subject: 'origin-proof',
      subjectId: proofId,
      type,
      version: ORIGIN_FACTS[type],
      data: { line, quantity, declarationId, declarationVersion: version },
    });
  }
}
