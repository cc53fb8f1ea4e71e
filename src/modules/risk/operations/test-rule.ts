import { ok, type Result, refused } from '../../../kernel/result.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { type TestRun, testRuleSchema, testRunSchema } from '../contract.ts';
import { nextRuleState } from '../domain/rule-lifecycle.ts';
import { testRun } from '../domain/test-run.ts';
import { aeoPercent } from '../draw.ts';
import { listPastCases, type PastAsked } from '../past-cases.ts';
import { riskRefusals } from '../refusals.ts';
import { activeRuleOf } from '../rule-book.ts';
import { lockNewestVersion, saveTest } from '../store.ts';

/** Shows what the newest wording would have done to past declarations; only after that may it be activated. */
export const testRule = operation({
  name: 'risk.test-rule',
  summary: { ja: '選定規則を過去の申告で試す', en: 'Test-run a rule on past declarations' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: testRuleSchema,
  output: testRunSchema,
  run: runTest,
});

export async function runTest(ctx: Ctx, { id, ...asked }: PastAsked & { id: string }): Promise<Result<TestRun>> {
  const newest = await lockNewestVersion(ctx.tx, id);
  if (!newest) return refused(riskRefusals.ruleNotFound('/id'));
  const state = nextRuleState(newest.state, 'test');
  if (state === null) return refused(riskRefusals.commandNotAllowed('', { state: newest.state, command: 'test' }));
  const cases = await listPastCases(ctx.tx, asked);
  const counts = testRun(activeRuleOf(newest), cases, aeoPercent(ctx.profile.parametersOn(ctx.today)));
  const test: TestRun = { at: ctx.now, by: ctx.actor.name, from: asked.from ?? null, to: asked.to ?? null, ...counts };
  await saveTest(ctx.tx, { ruleId: id, version: newest.version, by: ctx.actor.name, now: ctx.now }, test, state);
  const data = { ruleVersion: newest.version, declarations: counts.declarations, hits: counts.hits };
  ctx.record({ subject: 'risk-rule', subjectId: id, type: 'risk.rule-tested', version: 1, data });
  return ok(test);
}
