import { ok, type Result, refused } from '../../../kernel/result.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { activateRuleSchema } from '../contract.ts';
import { nextRuleState } from '../domain/rule-lifecycle.ts';
import { riskRefusals } from '../refusals.ts';
import { activateVersion, lockNewestVersion } from '../store.ts';
import { changedMeanwhile, type RuleWritten } from './write-rule.ts';

/** A supervisor's act: what was drafted and test-run begins to select. */
export const activateRule = operation({
  name: 'risk.activate-rule',
  summary: { ja: '試験済みの選定規則を有効にする', en: 'Put a tested rule into force' },
  roles: ['supervisor'],
  effect: 'write',
  input: activateRuleSchema,
  run: activate,
});

export async function activate(
  ctx: Ctx,
  { id, changedAt }: { id: string; changedAt?: string | undefined },
): Promise<Result<RuleWritten>> {
  const newest = await lockNewestVersion(ctx.tx, id);
  if (!newest) return refused(riskRefusals.ruleNotFound('/id'));
  const meanwhile = changedMeanwhile(ctx, newest, changedAt);
  if (meanwhile) return refused(meanwhile);
  if (nextRuleState(newest.state, 'activate') === null) {
    return refused(riskRefusals.commandNotAllowed('', { state: newest.state, command: 'activate' }));
  }
  const { version } = newest;
  await activateVersion(ctx.tx, { ruleId: id, version, by: ctx.actor.name, now: ctx.now });
  const data = { ruleVersion: version };
  ctx.record({ subject: 'risk-rule', subjectId: id, type: 'risk.rule-activated', version: 1, data });
  return ok({ id, version });
}
