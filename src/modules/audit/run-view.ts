import * as z from 'zod';
import { changeSchema } from './bulk/change.ts';
import type { Run } from './store-runs.ts';

export const runSchema = z.object({
  id: z.string(),
  change: changeSchema,
  state: z.enum(['previewing', 'previewed', 'booking', 'booked']),
  reason: z.string().nullable(),
  lookedAt: z.number(),
  changed: z.number(),
  failed: z.number(),
  booked: z.number(),
  total: z.number(),
  sumBefore: z.string(),
  sumAfter: z.string(),
  startedAt: z.string(),
  startedBy: z.string(),
  movedAt: z.string(),
});
export type RunView = z.output<typeof runSchema>;

export const runView = ({ fingerprint: _f, lastLodgedOn: _d, lastDeclarationId: _i, ...run }: Run): RunView => ({
  ...run,
  sumBefore: String(run.sumBefore),
  sumAfter: String(run.sumAfter),
});

export const differenceSchema = z.object({
  id: z.string(),
  number: z.string(),
  lodgedOn: z.string(),
  importerName: z.string(),
  before: z.string(),
  after: z.string(),
  outcome: z.enum(['previewed', 'booked', 'left']),
  detail: z.string().nullable(),
});
export type DifferenceView = z.output<typeof differenceSchema>;
