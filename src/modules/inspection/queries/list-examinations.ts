import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { QUEUE_PAGE_LIMIT, queueSchema } from '../contract.ts';
import { countQueue, listQueue } from '../store.ts';

/** The officer's queue. Own office unless another (or `all`) is asked for. */
export const listExaminations = operation({
  name: 'inspection.list',
  summary: { ja: '審査・検査の待ち行列', en: 'The queue of examinations' },
  roles: ['officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject({
    office: z.string().max(10).optional(),
    category: z.coerce.number().int().min(2).max(3).optional(),
    mine: z.stringbool().optional(),
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(QUEUE_PAGE_LIMIT).default(50),
  }),
  output: queueSchema,
  run: async ({ tx, actor }, { office, category, mine, after, limit }) => {
    const chosen = office === 'all' ? undefined : (office ?? actor.officeCode ?? undefined);
    const assignedTo = mine ? (actor.userId ?? undefined) : undefined;
    const examinations = await listQueue(tx, { office: chosen, category, assignedTo, after, limit });
    const last = examinations.at(-1);
    const next = last && examinations.length === limit ? { next: last.id } : {};
    return ok({ examinations, ...next, counts: await countQueue(tx, chosen) });
  },
});
