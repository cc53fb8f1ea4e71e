// A declaration taken over from another system was paid there. The first correction of it brings that into this ledger,
// against an account of its own: what is demanded or given back is then the difference, never the whole tax again.
import type { Ctx } from '../../../platform/operation.ts';
import { addDemand, listDemandsHere } from '../demands-here.ts';
import { openingEntries } from '../domain/entries.ts';
import type { TaxAmounts } from '../domain/tax-amounts.ts';
import type { DeclarationToSettle, Demand } from '../settlement.ts';
import { closedDemand } from './demand-of.ts';
import { postingFor } from './posting-for.ts';

/** `before`: what it owed until this correction. Once; the caller holds the lock of the declaration. */
export async function takeOverHistory(ctx: Ctx, declaration: DeclarationToSettle, before: TaxAmounts): Promise<void> {
  if (!declaration.isHistorical || (await listDemandsHere(ctx.tx, declaration.id)).length > 0) return;
  const demand: Demand = {
    ...closedDemand(ctx, declaration, before),
    kind: 'ordinary',
    declarationVersion: declaration.version - 1,
    dueOn: null,
  };
  const entries = openingEntries(before);
  await addDemand(ctx.tx, demand, entries.length > 0 ? [postingFor(ctx, demand, { kind: 'opening', entries })] : []);
}
