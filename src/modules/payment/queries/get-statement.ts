import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { scopeOf } from '../../../kernel/scope.ts';
import { operation } from '../../../platform/operation.ts';
import { pageInput, statementSchema } from '../contract.ts';
import { nextPage } from '../demand-view.ts';
import { listStatementRows } from '../store-statement.ts';

/** What a trader owes to customs (above zero) or has to get back (below), posting by posting, the newest first. */
export const getStatement = operation({
  name: 'payment.get-statement',
  summary: { ja: '納税者の口座（残高の推移）', en: 'The account of a trader, with its running balance' },
  roles: ['trader'],
  effect: 'read',
  input: z.strictObject(pageInput),
  output: statementSchema,
  run: async ({ tx, actor }, page) => {
    const { traderId } = scopeOf(actor);
    const rows = traderId === null ? [] : await listStatementRows(tx, traderId, page);
    const lines = rows.map((row) => ({ ...row, amount: String(row.amount), balance: String(row.balance) }));
    return ok({ lines, ...nextPage(rows, page.limit) });
  },
});
