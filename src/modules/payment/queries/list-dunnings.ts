import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { isInScope, scopeOf } from '../../../kernel/scope.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { pageInput } from '../contract.ts';
import { nextPage } from '../demand-view.ts';
import { dunningLetter } from '../domain/dunning-letter.ts';
import { dunningLetterSchema, dunningSchema, dunningView } from '../dunning.ts';
import { findDunning, listDunnings as selectDunnings } from '../store-dunning.ts';

const READERS = ['trader', 'broker', 'officer', 'supervisor'] as const;

export const listDunnings = operation({
  name: 'payment.list-dunnings',
  summary: { ja: '督促状の一覧', en: 'Letters of demand' },
  roles: READERS,
  effect: 'read',
  input: z.strictObject(pageInput),
  output: z.object({ dunnings: z.array(dunningSchema), next: z.string().optional() }),
  run: async ({ tx, actor }, { before, limit }) => {
    const rows = await selectDunnings(tx, scopeOf(actor), { before, limit });
    return ok({ dunnings: rows.map(dunningView), ...nextPage(rows, limit) });
  },
});

export const getDunning = operation({
  name: 'payment.get-dunning',
  summary: { ja: '督促状を読む', en: 'Read a letter of demand' },
  roles: READERS,
  effect: 'read',
  input: z.strictObject({ id: z.uuid() }),
  output: dunningLetterSchema,
  run: async ({ tx, actor }, { id }) => {
    const found = await findDunning(tx, id);
    if (!found || !isInScope(scopeOf(actor), found)) return refused(platformRefusals.notFound('/id', { what: id }));
    const { title, paragraphs } = dunningLetter({ ...found, isRelief: found.chargeId !== null });
    return ok({ ...dunningView(found), letter: { title, paragraphs: [...paragraphs] } });
  },
});
