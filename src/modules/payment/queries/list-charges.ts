import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { scopeOf } from '../../../kernel/scope.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { chargeView, chargeViewSchema } from '../charge.ts';
import { pageInput } from '../contract.ts';
import { maySeeDeclaration } from '../declaration.ts';
import { nextPage } from '../demand-view.ts';
import { listChargesOf, listCharges as selectCharges } from '../store-charges.ts';

const READERS = ['trader', 'broker', 'officer', 'supervisor'] as const;

export const listCharges = operation({
  name: 'payment.list-charges',
  summary: { ja: '加算税・延滞税・還付加算金の一覧', en: 'Additional duties, delinquency tax and interest' },
  roles: READERS,
  effect: 'read',
  input: z.strictObject(pageInput),
  output: z.object({ charges: z.array(chargeViewSchema), next: z.string().optional() }),
  run: async ({ tx, actor }, { before, limit }) => {
    const charges = await selectCharges(tx, scopeOf(actor), { before, limit });
    return ok({ charges: charges.map((charge) => chargeView(charge, actor)), ...nextPage(charges, limit) });
  },
});

export const listDeclarationCharges = operation({
  name: 'payment.list-charges-of-declaration',
  summary: { ja: '申告の加算税・延滞税を見る', en: 'See the charges of a declaration' },
  roles: READERS,
  effect: 'read',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ charges: z.array(chargeViewSchema) }),
  run: async ({ tx, actor }, { id }) => {
    if (!(await maySeeDeclaration(tx, actor, id))) return refused(platformRefusals.notFound('/id', { what: id }));
    const charges = await listChargesOf(tx, id);
    return ok({ charges: charges.map((charge) => chargeView(charge, actor)) });
  },
});
