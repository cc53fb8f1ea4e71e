import { reaction } from '../../../platform/reaction.ts';
import { adjustObligations } from '../operations/adjust-obligations.ts';
import { freeSecurity } from '../operations/free-security.ts';
import { openObligations } from '../operations/open-obligations.ts';
import { listObligationsOf } from '../store.ts';

const CORRECTED = ['amended', 'reassessed', 'correction-accepted'] as const;

export const reliefReactions = [
  reaction({
    on: 'declaration.permitted',
    name: 'relief.open-obligations',
    run: (ctx, { subjectId }) => openObligations(ctx, subjectId),
  }),
  ...CORRECTED.map((what) =>
    reaction({
      on: `declaration.${what}`,
      name: `relief.adjust-when-${what}`,
      run: (ctx, { subjectId }) => adjustObligations(ctx, subjectId),
    }),
  ),
  reaction({
    on: 'payment.charge-settled',
    name: 'relief.free-security',
    run: async (ctx, { data }) => {
      if (data.kind !== 'relief-collection') return;
      for (const obligation of await listObligationsOf(ctx.tx, String(data.declarationId))) {
        await freeSecurity(ctx, obligation);
      }
    },
  }),
];
