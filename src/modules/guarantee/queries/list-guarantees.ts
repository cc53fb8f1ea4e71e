import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { guaranteePageSchema, pageInput } from '../contract.ts';
import { guaranteeView, nextPage } from '../guarantee-view.ts';
import { isForEverybody, ownerOf } from '../owner.ts';
import { listGuaranteeRows } from '../store.ts';

/** A trader sees its own; customs everybody's, or those of one trader. Newest first. */
export const listGuarantees = operation({
  name: 'guarantee.list',
  summary: { ja: '担保の一覧', en: 'List guarantees' },
  roles: ['trader', 'officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject({ traderId: z.uuid().optional(), ...pageInput }),
  output: guaranteePageSchema,
  run: async ({ tx, actor }, { traderId, before, limit }) => {
    const owner = isForEverybody(actor) ? (traderId ?? null) : ownerOf(actor);
    const rows = await listGuaranteeRows(tx, { traderId: owner, before, limit });
    return ok({ guarantees: rows.map(guaranteeView), ...nextPage(rows, limit) });
  },
});
