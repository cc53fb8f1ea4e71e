import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { movementPageSchema, pageInput } from '../contract.ts';
import { nextPage } from '../guarantee-view.ts';
import { maySee } from '../owner.ts';
import { findGuarantee, listMovementRows } from '../store.ts';

/** The ledger of one guarantee, newest first. */
export const listMovements = operation({
  name: 'guarantee.list-movements',
  summary: { ja: '担保の入出の一覧', en: 'List the movements of a guarantee' },
  roles: ['trader', 'officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject({ id: z.uuid(), ...pageInput }),
  output: movementPageSchema,
  run: async ({ tx, actor }, { id, before, limit }) => {
    const guarantee = await findGuarantee(tx, id);
    if (!guarantee || !maySee(actor, guarantee)) return refused(platformRefusals.notFound('/id', { what: id }));
    const rows = await listMovementRows(tx, { guaranteeId: id, before, limit });
    const movements = rows.map(({ guaranteeId: _, step: __, ...movement }) => movement);
    return ok({ movements, ...nextPage(rows, limit) });
  },
});
