import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { auditRefusals } from '../refusals.ts';
import { differenceSchema, runSchema, runView } from '../run-view.ts';
import { findRun, listDifferences, listRuns as selectRuns } from '../store-runs.ts';

const read = { roles: ['supervisor'], effect: 'read' } as const;
const PAGE_LIMIT = 500;

export const listRuns = operation({
  ...read,
  name: 'audit.list-runs',
  summary: { ja: '一括再計算の一覧', en: 'Bulk reassessments' },
  input: z.strictObject({}),
  output: z.object({ runs: z.array(runSchema) }),
  run: async ({ tx }) => ok({ runs: (await selectRuns(tx)).map(runView) }),
});

export const getRun = operation({
  ...read,
  name: 'audit.get-run',
  summary: { ja: '一括再計算の経過と差額', en: 'A bulk reassessment, its progress and its differences' },
  input: z.strictObject({
    id: z.uuid(),
    after: z.string().max(20).optional(),
    limit: z.coerce.number().int().min(1).max(PAGE_LIMIT).default(100),
  }),
  output: z.object({ run: runSchema, differences: z.array(differenceSchema) }),
  run: async ({ tx }, { id, after, limit }) => {
    const run = await findRun(tx, id);
    if (!run) return refused(auditRefusals.runUnknown('/id', { id }));
    return ok({ run: runView(run), differences: await listDifferences(tx, id, { after, limit }) });
  },
});
