import { reaction } from '../../../platform/reaction.ts';
import { cancelOpenDemand } from '../operations/cancel-open-demand.ts';
import { listDemandsOf } from '../store.ts';

/** Changed before the permit: the demand of the version before falls away; the new one follows the new examination. */
export const onDeclarationChanged = reaction({
  on: 'declaration.changed',
  name: 'payment.cancel-demand',
  run: async (ctx, { subjectId }) => cancelOpenDemand(ctx, await listDemandsOf(ctx.tx, subjectId)),
});
