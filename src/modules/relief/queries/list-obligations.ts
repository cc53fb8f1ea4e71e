import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { isInScope, scopeOf } from '../../../kernel/scope.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { OBLIGATION_STATES, obligationSchema, PAGE_LIMIT, reportSchema } from '../contract.ts';
import { obligationView } from '../obligation-view.ts';
import { findObligation, listReports, listObligations as listRows } from '../store.ts';

const roles = ['trader', 'broker', 'officer', 'supervisor'] as const;

export const listObligations = operation({
  name: 'relief.list-obligations',
  summary: { ja: '減免税の条件と期限の一覧', en: 'What follows reliefs, and until when' },
  roles,
  effect: 'read',
  input: z.strictObject({
    state: z.enum(OBLIGATION_STATES).optional(),
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(PAGE_LIMIT).default(50),
  }),
  output: z.object({ obligations: z.array(obligationSchema), next: z.string().optional() }),
  run: async ({ tx, actor, today }, { state, after, limit }) => {
    const rows = await listRows(tx, scopeOf(actor), { state, after, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const next = rows.length > limit ? page.at(-1)?.id : undefined;
    return ok({ obligations: page.map((row) => obligationView(row, today)), ...(next ? { next } : {}) });
  },
});

export const getObligation = operation({
  name: 'relief.get-obligation',
  summary: { ja: '減免税の条件と報告を見る', en: 'One obligation with its reports' },
  roles,
  effect: 'read',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ obligation: obligationSchema, reports: z.array(reportSchema) }),
  run: async ({ tx, actor, today }, { id }) => {
    const found = await findObligation(tx, id);
    if (!found || !isInScope(scopeOf(actor), found)) return refused(platformRefusals.notFound('/id', { what: id }));
    const reports = await listReports(tx, id);
    return ok({
      obligation: obligationView(found, today),
      reports: reports.map(({ obligationId: _of, ...report }) => report),
    });
  },
});
