import * as z from 'zod';
import { isCustomsStaff } from '../../../kernel/actor.ts';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { sideOf } from '../access.ts';
import { kindSchema, PAGE_LIMIT, RULING_STATES, rulingListSchema } from '../contract.ts';
import type { Ruling } from '../records.ts';
import { listCasework, listOfSide } from '../store-lists.ts';
import { listQuestions } from '../store-parts.ts';
import { listedView } from './ruling-views.ts';

/** One's own applications, newest first; for customs the casework, the longest waiting first. */
export const listRulings = operation({
  name: 'ruling.list',
  summary: { ja: '事前教示の照会の一覧', en: 'Applications of one’s own, or the casework of customs' },
  roles: ['trader', 'broker', 'officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject({
    /** For customs. Nothing: what waits for customs. */
    state: z.enum(RULING_STATES).optional(),
    kind: kindSchema.optional(),
    mine: z.stringbool().optional(),
    /** For the trade side. */
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(PAGE_LIMIT).default(50),
  }),
  output: rulingListSchema,
  run: async ({ tx, actor, today }, { state, kind, mine, after, limit }) => {
    const isInside = isCustomsStaff(actor);
    const assignedTo = mine ? (actor.userId ?? undefined) : undefined;
    const found = isInside
      ? await listCasework(tx, { states: state ? [state] : [], kind, assignedTo, limit })
      : await listOfSide(tx, actor, { after, limit });
    const questions = await listQuestions(
      tx,
      found.map(({ id }) => id),
    );
    const last = found.at(-1);
    return ok({
      rulings: found.flatMap((ruling: Ruling) => {
        const side = sideOf(actor, ruling);
        const own = questions.filter(({ rulingId }) => rulingId === ruling.id);
        return side ? [listedView(ruling, { questions: own, side, today })] : [];
      }),
      ...(last && !isInside && found.length === limit ? { next: last.id } : {}),
    });
  },
});
