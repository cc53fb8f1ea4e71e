import { addDays } from '../../../kernel/plain-date.ts';
import { ok, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { ruleIdSchema, ruleViewSchema } from '../contract.ts';
import { riskRefusals } from '../refusals.ts';
import { listCountedRules, listVersions } from '../store.ts';
import { ruleRowOf, versionViewOf } from './rule-view.ts';

export const getRule = operation({
  name: 'risk.get-rule',
  summary: { ja: '選定規則とその版', en: 'One rule of selection with its versions' },
  roles: ['officer', 'supervisor'],
  effect: 'read',
  input: ruleIdSchema,
  output: ruleViewSchema,
  run: async (ctx, { id }) => {
    const [row] = await listCountedRules(ctx.tx, { since: addDays(ctx.today, -30), ruleId: id });
    if (!row) return refused(riskRefusals.ruleNotFound('/id'));
    const versions = await listVersions(ctx.tx, id);
    return ok({ ...ruleRowOf(row), versions: versions.map(versionViewOf) });
  },
});
