import { parse } from 'yaml';
import * as z from 'zod';
import { all, ok, type Result, refused } from '../../../kernel/result.ts';
import type { Instant } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/ids.ts';
import { checkCel } from '../check-cel.ts';
import { RULE_LIMIT, type TestRun } from '../contract.ts';
import { riskRefusals } from '../refusals.ts';
import { activateVersion, findRuleIdByName, insertRule, saveTest, writeDraft } from '../store.ts';

const text = z.string().trim().min(1).max(400);
const fileSchema = z.strictObject({
  rules: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(80),
        cel: z.string().trim().min(1).max(2000),
        reason: z.strictObject({ ja: text, en: text }),
        category: z.union([z.literal(2), z.literal(3)]),
        weight: z.int().min(1).max(200).default(100),
        activeFrom: z.iso.date(),
      }),
    )
    .max(RULE_LIMIT),
});
type FileRule = z.output<typeof fileSchema>['rules'][number];

export type RulesLoaded = { readonly added: number; readonly kept: number };

/**
 * The rules that a profile ships come into force at once: on a new database there is no past to test them on, which
 * their test-run of nothing says. A rule of the same name is left alone, whatever officers have made of it since.
 */
export async function loadRiskRules(
  tx: Tx,
  { yaml, now, by }: { readonly yaml: string; readonly now: Instant; readonly by: string },
): Promise<Result<RulesLoaded>> {
  const file = fileSchema.safeParse(parse(yaml));
  if (!file.success) {
    return refused(
      ...file.error.issues.map((issue) =>
        riskRefusals.rulesFileWrong(`/${issue.path.map(String).join('/')}`, { detail: issue.message }),
      ),
    );
  }
  const { rules } = file.data;
  const sound = all(rules.map(({ cel }, n) => checkCel(cel, `/rules/${n}/cel`)));
  if (!sound.ok) return sound;
  let added = 0;
  for (const rule of rules) {
    if (await findRuleIdByName(tx, rule.name)) continue;
    await putIntoForce(tx, rule, { now, by });
    added += 1;
  }
  return ok({ added, kept: rules.length - added });
}

async function putIntoForce(
  tx: Tx,
  { name, ...text }: FileRule,
  { now, by }: { now: Instant; by: string },
): Promise<void> {
  const ruleId = newId<'RiskRule'>();
  await insertRule(tx, { id: ruleId, name, now });
  const change = { ruleId, version: 1, by, now };
  await writeDraft(tx, { ...change, text: { ...text, activeTo: null } });
  await saveTest(tx, change, untested(by, now), 'tested');
  await activateVersion(tx, change);
}

const untested = (by: string, at: string): TestRun => ({
  at,
  by,
  from: null,
  to: null,
  declarations: 0,
  hits: 0,
  errors: 0,
  hitShare: 0,
  before: {},
  after: {},
  sample: [],
});
