import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { scopeOf } from '../../../kernel/scope.ts';
import { operation } from '../../../platform/operation.ts';
import { demandViewSchema, monthDemandSchema } from '../contract.ts';
import { demandView } from '../demand-view.ts';
import { monthView } from '../month-view.ts';
import { listDueDemands, listMonths } from '../store-deferral.ts';

const MANY = 500;
const MONTHS = 60;

/** What is put off or due, the first due first, and the demands of months. */
export const listDueDates = operation({
  name: 'payment.list-due-dates',
  summary: { ja: '納期限の一覧', en: 'Due dates of deferred and open payments' },
  roles: ['trader', 'broker', 'officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject({}),
  output: z.object({ demands: z.array(demandViewSchema), months: z.array(monthDemandSchema) }),
  run: async ({ tx, actor }) => {
    const scope = scopeOf(actor);
    const demands = await listDueDemands(tx, scope, MANY);
    const months = await listMonths(tx, scope, MONTHS);
    return ok({
      demands: demands.map((demand) => demandView(demand, actor)),
      months: months.map((month) => monthView(month, actor)),
    });
  },
});
