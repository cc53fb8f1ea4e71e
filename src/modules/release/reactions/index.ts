import type { Ctx } from '../../../platform/operation.ts';
import { type ReactionFact, reaction } from '../../../platform/reaction.ts';
import { checkPermit } from '../operations/check-permit.ts';
import { dropWaiting } from '../store.ts';

async function checkAfterPayment(ctx: Ctx, { data }: ReactionFact): Promise<void> {
  if (typeof data.declarationId === 'string') await checkPermit(ctx, data.declarationId);
}

const forgetWaiting = (ctx: Ctx, { subjectId }: ReactionFact): Promise<void> => dropWaiting(ctx.tx, subjectId);

/**
 * The end of an examination is not heard here: payment always answers it, with `payment.settled` or
 * `payment.demanded`, in the same transaction, and asking the guards before that would only find the tax open.
 */
export const releaseReactions = [
  reaction({ on: 'payment.settled', name: 'release.permit-when-paid', run: checkAfterPayment }),
  reaction({ on: 'payment.deferred', name: 'release.permit-when-deferred', run: checkAfterPayment }),
  reaction({ on: 'payment.demanded', name: 'release.wait-for-tax', run: checkAfterPayment }),
  reaction({
    on: 'declaration.goods-arrived',
    name: 'release.permit-when-carried-in',
    run: async (ctx, { subjectId }) => {
      await checkPermit(ctx, subjectId);
    },
  }),
  reaction({ on: 'declaration.changed', name: 'release.start-over', run: forgetWaiting }),
  reaction({ on: 'declaration.withdrawn', name: 'release.stop', run: forgetWaiting }),
];
