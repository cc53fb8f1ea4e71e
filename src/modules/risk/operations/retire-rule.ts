import { ok, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { retireRuleSchema } from '../contract.ts';
import { nextRuleState } from '../domain/rule-lifecycle.ts';
import { riskRefusals } from '../refusals.ts';
import { lockNewestVersion, retireVersions } from '../store.ts';

export const retireRule = operation({
  name: 'risk.retire-rule',
  summary: { ja: '選定規則を廃止する', en: 'Take a rule out of force' },
  roles: ['supervisor'],
  effect: 'write',
  input: retireRuleSchema,
  run: async (ctx, { id, because }) => {
    const newest = await lockNewestVersion(ctx.tx, id);
    if (!newest) return refused(riskRefusals.ruleNotFound('/id'));
    if (nextRuleState(newest.state, 'retire') === null) {
      return refused(riskRefusals.commandNotAllowed('', { state: newest.state, command: 'retire' }));
    }
    await retireVersions(ctx.tx, { ruleId: id, by: ctx.actor.name, now: ctx.now }, because);
    ctx.record({ subject: 'risk-rule', subjectId: id, type: 'risk.rule-retired', version: 1, data: { because } });
    return ok({ id, version: newest.version });
  },
});
