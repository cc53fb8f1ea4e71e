import type { Ctx } from '../../../platform/operation.ts';
import { settleUp } from '../domain/settle-up.ts';
import { NO_TAX } from '../domain/tax-amounts.ts';
import type { DeclarationToSettle } from '../settlement.ts';
import { listDemandsOf } from '../store.ts';
import { getBookedRevenue } from '../store-ledger.ts';
import { bookRefund } from './book-refund.ts';
import { cancelOpenDemand } from './cancel-open-demand.ts';

/** A withdrawn declaration owes nothing: an open demand falls away, what was paid goes back. */
export async function undoDeclaration(ctx: Ctx, declaration: DeclarationToSettle): Promise<void> {
  const demands = await listDemandsOf(ctx.tx, declaration.id);
  await cancelOpenDemand(ctx, demands);
  if (demands.length === 0) return;
  const plan = settleUp(NO_TAX, await getBookedRevenue(ctx.tx, declaration.id));
  if (plan.kind === 'refund') await bookRefund(ctx, declaration, plan);
}
