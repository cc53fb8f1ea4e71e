import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { isInScope, scopeOf } from '../../../kernel/scope.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { demandViewSchema } from '../contract.ts';
import { demandView } from '../demand-view.ts';
import { findDemand } from '../store.ts';

export const getDemand = operation({
  name: 'payment.get',
  summary: { ja: '納付の内容を見る', en: 'See one payment' },
  roles: ['trader', 'broker', 'officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject({ id: z.uuid() }),
  output: demandViewSchema,
  run: async ({ tx, actor }, { id }) => {
    const demand = await findDemand(tx, id);
    if (demand && isInScope(scopeOf(actor), demand)) return ok(demandView(demand, actor));
    return refused(platformRefusals.notFound('/id', { what: id }));
  },
});
