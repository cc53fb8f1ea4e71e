import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { publicRulingSchema } from '../contract.ts';
import { readRulingNumber } from '../domain/kinds.ts';
import { findRulingByNumber } from '../store.ts';
import { listDecisions } from '../store-parts.ts';
import { publicView } from './ruling-views.ts';

/** What is not published is not there, whoever asks. */
export const getPublicRuling = operation({
  name: 'ruling.get-public',
  summary: { ja: '公開された事前教示を見る', en: 'See a published ruling' },
  roles: ['public'],
  effect: 'read',
  input: z.strictObject({ number: z.string().max(20) }),
  output: publicRulingSchema,
  run: async ({ tx, today }, { number }) => {
    const ruling = await findRulingByNumber(tx, readRulingNumber(number));
    const view = ruling && publicView(ruling, await listDecisions(tx, [ruling.id]), today);
    return view ? ok(view) : refused(platformRefusals.notFound('/number', { what: number }));
  },
});
