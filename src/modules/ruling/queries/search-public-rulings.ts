import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { kindSchema, PAGE_LIMIT, publicRulingListSchema } from '../contract.ts';
import { wordsOf } from '../search-text.ts';
import { findRulingByNumber } from '../store.ts';
import { countPublished, listPublished } from '../store-lists.ts';
import { listDecisions } from '../store-parts.ts';
import { publicView } from './ruling-views.ts';

/** Published rulings, newest first, by words in either language, beginning of a code, kind and day of the answer. */
export const searchPublicRulings = operation({
  name: 'ruling.search-public',
  summary: { ja: '公開された事前教示を探す', en: 'Search published rulings' },
  roles: ['public'],
  effect: 'read',
  input: z.strictObject({
    query: z.string().max(200).default(''),
    code: z
      .string()
      .max(13)
      .transform((text) => text.normalize('NFKC').replace(/\D/g, '').slice(0, 9))
      .optional(),
    kind: kindSchema.optional(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    /** Number of the last ruling of the page before. */
    after: z.string().max(9).optional(),
    limit: z.coerce.number().int().min(1).max(PAGE_LIMIT).default(20),
  }),
  output: publicRulingListSchema,
  run: async ({ tx, today }, { query, code, kind, from, to, after, limit }) => {
    const filter = { words: wordsOf(query), code: code || undefined, kind, from, to };
    const before = after === undefined ? undefined : await findRulingByNumber(tx, after);
    const place = before?.publishedOn ? { publishedOn: before.publishedOn, id: before.id } : undefined;
    const found = await listPublished(tx, filter, { after: place, limit });
    const decisions = await listDecisions(
      tx,
      found.map(({ id }) => id),
    );
    const rulings = found.flatMap(
      (ruling) =>
        publicView(
          ruling,
          decisions.filter(({ rulingId }) => rulingId === ruling.id),
          today,
        ) ?? [],
    );
    const last = rulings.at(-1);
    const next = last && found.length === limit ? { next: last.number } : {};
    return ok({ total: await countPublished(tx, filter), rulings, ...next });
  },
});
