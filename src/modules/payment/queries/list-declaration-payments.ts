import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { demandViewSchema } from '../contract.ts';
import { maySeeDeclaration } from '../declaration.ts';
import { demandView } from '../demand-view.ts';
import { listDemandsOf } from '../store.ts';

export const listDeclarationPayments = operation({
  name: 'payment.list-of-declaration',
  summary: { ja: '申告の納付を見る', en: 'See the payments of a declaration' },
  roles: ['trader', 'broker', 'officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ demands: z.array(demandViewSchema) }),
  run: async ({ tx, actor }, { id }) => {
    if (!(await maySeeDeclaration(tx, actor, id))) return refused(platformRefusals.notFound('/id', { what: id }));
    const demands = await listDemandsOf(tx, id);
    return ok({ demands: demands.map((demand) => demandView(demand, actor)) });
  },
});
