import { reaction } from '../../../platform/reaction.ts';
import { openObligations } from '../operations/open-obligations.ts';

export const reliefReactions = [
  reaction({
    on: 'declaration.permitted',
    name: 'relief.open-obligations',
    run: (ctx, { subjectId }) => openObligations(ctx, subjectId),
  }),
];
