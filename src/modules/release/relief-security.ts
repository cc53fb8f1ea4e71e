// Customs Tariff Act Art. 13 (4), 17 (3), 18 (2): security for the tax that a relief takes is kept before the permit.
import type { Refusal } from '../../kernel/refusal.ts';
import type { Ctx } from '../../platform/operation.ts';
import { type LineToSecure, linesToSecure, RELIEF_PURPOSE, reliefSecurity } from '../declaration/index.ts';
import type { AssessmentAnswer } from '../duty/index.ts';
import { guaranteeRefusals, listHeldReferences, releaseGuarantee, reserveGuarantee } from '../guarantee/index.ts';

export type Unsecured = LineToSecure & { readonly why: Refusal['what'] };

type ToRelease = {
  readonly id: string;
  readonly traderId: string | null;
  readonly assessment: AssessmentAnswer | null;
};

/**
 * Keeps the tax of each line free on a guarantee of the importer, once, and answers the lines that have none. Asked
 * again it takes nothing twice; what changed since takes its new amount.
 */
export async function secureReliefs(ctx: Ctx, declaration: ToRelease): Promise<Unsecured[]> {
  const missing: Unsecured[] = [];
  for (const line of linesToSecure(ctx, declaration.assessment)) {
    const fault = await faultOf(ctx, declaration, line);
    if (fault) missing.push({ ...line, why: fault.what });
  }
  return missing;
}

async function faultOf(ctx: Ctx, { id, traderId }: ToRelease, line: LineToSecure): Promise<Refusal | undefined> {
  if (traderId === null) return guaranteeRefusals.importerUnregistered('');
  const reference = reliefSecurity(id, line.itemNumber);
  const held = await reserveGuarantee(ctx, { reference, traderId, purpose: RELIEF_PURPOSE, amount: line.amount });
  return held.ok ? undefined : held.refusals[0];
}

/** Changed or withdrawn before the permit: nothing stands on the importer's security for it any more. */
export async function freeReliefSecurity(ctx: Ctx, declarationId: string): Promise<void> {
  const held = await listHeldReferences(ctx.tx, `relief:${declarationId}:`);
  if (held.length > 0) await releaseGuarantee(ctx, held);
}
