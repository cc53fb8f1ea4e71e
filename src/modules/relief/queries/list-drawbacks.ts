import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { scopeOf } from '../../../kernel/scope.ts';
import { operation } from '../../../platform/operation.ts';
import { claimSchema, DRAWBACK_STATES, PAGE_LIMIT } from '../contract.ts';
import { claimView } from '../obligation-view.ts';
import { listClaims } from '../store-claims.ts';

export const listDrawbacks = operation({
  name: 'relief.list-drawbacks',
  summary: { ja: '戻し税の請求の一覧', en: 'Claims for drawback' },
  roles: ['trader', 'broker', 'officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject({
    state: z.enum(DRAWBACK_STATES).optional(),
    before: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(PAGE_LIMIT).default(50),
  }),
  output: z.object({ claims: z.array(claimSchema), next: z.string().optional() }),
  run: async ({ tx, actor }, { state, before, limit }) => {
    const rows = await listClaims(tx, scopeOf(actor), { state, before, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const next = rows.length > limit ? page.at(-1)?.id : undefined;
    return ok({ claims: page.map(claimView), ...(next ? { next } : {}) });
  },
});
