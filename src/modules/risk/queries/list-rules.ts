import { addDays } from '../../../kernel/plain-date.ts';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { listRulesSchema, ruleListSchema } from '../contract.ts';
import { countSelections, listCountedRules } from '../store.ts';
import { ruleRowOf } from './rule-view.ts';

/** The rule book with what each rule has hit. */
export const listRules = operation({
  name: 'risk.list-rules',
  summary: { ja: '選定規則の一覧と適合件数', en: 'Rules of selection with their hits' },
  roles: ['officer', 'supervisor'],
  effect: 'read',
  input: listRulesSchema,
  output: ruleListSchema,
  run: async (ctx, { state }) => {
    const since = addDays(ctx.today, -30);
    const rows = await listCountedRules(ctx.tx, { since });
    const rules = rows.map(ruleRowOf).filter(({ current }) => state === undefined || current.state === state);
    return ok({ rules, selections30Days: await countSelections(ctx.tx, since) });
  },
});
