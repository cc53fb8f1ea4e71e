import { reaction } from '../../../platform/reaction.ts';
import { deferralOf, getDeclaration } from '../../declaration/index.ts';
import { listDemandsHere } from '../demands-here.ts';
import { startDeferral } from '../operations/defer-demand.ts';

/** The permit starts the time limit of what was put off (Customs Act Art. 9-2). */
export const onPermitted = reaction({
  on: 'declaration.permitted',
  name: 'payment.start-deferral',
  run: async (ctx, { subjectId }) => {
    const declaration = await getDeclaration(ctx.tx, subjectId);
    if (!declaration || declaration.permittedOn === null) return;
    if (deferralOf(ctx.profile, declaration.paymentMethod) === undefined) return;
    const demands = await listDemandsHere(ctx.tx, subjectId);
    const demand = demands.find(({ state, dueOn }) => state === 'deferred' && dueOn === null);
    if (!demand || demand.deferral === null) return;
    await startDeferral(ctx, { ...demand, deferral: demand.deferral }, declaration.permittedOn);
  },
});
