import type { Ctx } from '../../../platform/operation.ts';
import { type ReactionFact, reaction } from '../../../platform/reaction.ts';
import { findOwnerOfGuarantee } from '../../guarantee/index.ts';
import { checkPermit } from '../operations/check-permit.ts';
import { RECHECK_SECURITY_TASK } from '../operations/recheck-security.ts';
import { freeReliefSecurity } from '../relief-security.ts';
import { dropWaiting, findUnsecured } from '../store.ts';

async function checkAfterPayment(ctx: Ctx, { data }: ReactionFact): Promise<void> {
  if (typeof data.declarationId === 'string') await checkPermit(ctx, data.declarationId);
}

async function forgetWaiting(ctx: Ctx, { subjectId }: ReactionFact): Promise<void> {
  await dropWaiting(ctx.tx, subjectId);
  await freeReliefSecurity(ctx, subjectId);
}

/** Later, in transactions of their own: this one holds the guarantee, and declarations are locked before guarantees. */
async function recheckLater(ctx: Ctx, { subjectId }: ReactionFact): Promise<void> {
  const traderId = await findOwnerOfGuarantee(ctx.tx, subjectId);
  if (traderId === undefined || (await findUnsecured(ctx.tx, traderId, null)) === undefined) return;
  const task = RECHECK_SECURITY_TASK;
  ctx.enqueue({ task, payload: { traderId }, key: `${task}:${traderId}` });
}

const FREES_SECURITY = ['registered', 'changed', 'resumed', 'released'] as const;

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
  ...FREES_SECURITY.map((what) =>
    reaction({ on: `guarantee.${what}`, name: `release.recheck-security-${what}`, run: recheckLater }),
  ),
];
