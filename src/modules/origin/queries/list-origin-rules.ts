import * as z from 'zod';
import { ROLES } from '../../../kernel/actor.ts';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { ruleBooksOf } from '../origin-reference-of.ts';

/** Which headings have a rule here. */
export const ruleListSchema = z.object({
  books: z.array(
    z.object({
      agreement: z.string(),
      law: z.object({ ja: z.string(), en: z.string() }),
      status: z.string(),
      hsEdition: z.string(),
      valueBasis: z.string(),
      codes: z.array(z.string()),
    }),
  ),
});

export const listOriginRules = operation({
  name: 'origin.list-rules',
  summary: { ja: '登録済みの品目別規則の一覧', en: 'The product-specific rules that are kept here' },
  roles: ROLES,
  effect: 'read',
  input: z.strictObject({}),
  output: ruleListSchema,
  run: async ({ profile }) =>
    ok({
      books: ruleBooksOf(profile).map(({ agreement, law, status, hsEdition, valueBasis, rules }) => ({
        agreement,
        law,
        status,
        hsEdition,
        valueBasis,
        codes: rules.map(({ code }) => code),
      })),
    }),
});
