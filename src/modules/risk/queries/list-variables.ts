import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { VARIABLES } from '../domain/variables.ts';

/** The names a rule may use, with their types and meanings. */
export const listVariables = operation({
  name: 'risk.list-variables',
  summary: { ja: '規則で使える項目の一覧', en: 'Names that rules may use' },
  roles: ['officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject({}),
  run: async () => ok({ variables: VARIABLES }),
});
