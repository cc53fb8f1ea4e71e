import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { scopeOf } from '../../../kernel/scope.ts';
import { operation } from '../../../platform/operation.ts';
import { ledgerPageSchema, pageInput } from '../contract.ts';
import { nextPage } from '../demand-view.ts';
import { listPostings } from '../store-ledger.ts';

export const listLedger = operation({
  name: 'payment.list-ledger',
  summary: { ja: '納税台帳', en: 'The tax ledger' },
  roles: ['trader', 'broker', 'officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject(pageInput),
  output: ledgerPageSchema,
  run: async ({ tx, actor }, { before, limit }) => {
    const postings = await listPostings(tx, scopeOf(actor), { before, limit });
    return ok({ postings, ...nextPage(postings, limit) });
  },
});
