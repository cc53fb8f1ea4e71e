import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { foreseenSchema, foreseenView } from '../contract.ts';
import { listForeseenRows } from '../store-foreseen.ts';

/** A finding of customs; an importer reads it where it was used, with its correction. */
export const listForeseen = operation({
  name: 'audit.list-foreseen',
  summary: { ja: '更正の予知の一覧', en: 'From when reassessments were to be foreseen' },
  roles: ['officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject({
    before: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ foreseen: z.array(foreseenSchema), next: z.string().optional() }),
  run: async ({ tx }, { before, limit }) => {
    const rows = await listForeseenRows(tx, before, limit);
    const next = rows.length === limit ? rows.at(-1)?.id : undefined;
    return ok({ foreseen: rows.map(foreseenView), ...(next ? { next } : {}) });
  },
});
