import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { scopeOf } from '../../../kernel/scope.ts';
import { operation } from '../../../platform/operation.ts';
import { demandPageSchema, demandStateSchema, pageInput } from '../contract.ts';
import { demandView, nextPage } from '../demand-view.ts';
import { listDemands } from '../store.ts';

/** Open demands, receipts (`state=settled`) and cancelled ones, newest first. */
export const listPayments = operation({
  name: 'payment.list',
  summary: { ja: '納付の一覧', en: 'List payments' },
  roles: ['trader', 'broker', 'officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject({ state: demandStateSchema.optional(), ...pageInput }),
  output: demandPageSchema,
  run: async ({ tx, actor }, { state, before, limit }) => {
    const demands = await listDemands(tx, scopeOf(actor), { state, before, limit });
    return ok({ demands: demands.map((demand) => demandView(demand, actor)), ...nextPage(demands, limit) });
  },
});
