import { ok, type Result, refused } from '../../../kernel/result.ts';
import { legalMomentOf } from '../../../platform/clock.ts';
import { newId } from '../../../platform/ids.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { checkCel } from '../check-cel.ts';
import { RULE_LIMIT, type RuleText } from '../contract.ts';
import { riskRefusals } from '../refusals.ts';
import { countRules, insertRule, lockNewestVersion, type RuleVersionRow, writeDraft } from '../store.ts';

export type RuleWritten = { readonly id: string; readonly version: number };

/** Shared by the officers' form and the loading of a profile's rules. */
export async function writeNewRule(
  ctx: Ctx,
  { name, ...text }: RuleText & { name: string },
): Promise<Result<RuleWritten>> {
  const sound = checkText(text, ctx.today);
  if (!sound.ok) return sound;
  if ((await countRules(ctx.tx)) >= RULE_LIMIT) return refused(riskRefusals.ruleLimit('', { limit: RULE_LIMIT }));
  const id = newId<'RiskRule'>();
  if (!(await insertRule(ctx.tx, { id, name, now: ctx.now })))
    return refused(riskRefusals.ruleNameTaken('/name', { name }));
  await writeDraft(ctx.tx, { ruleId: id, version: 1, text: sound.value, by: ctx.actor.name, now: ctx.now });
  record(ctx, { id, version: 1, isFirst: true });
  return ok({ id, version: 1 });
}

/** An open draft takes the new wording; beside a version that has been in force a new draft begins. */
export async function writeNewWording(
  ctx: Ctx,
  { id, changedAt, ...text }: RuleText & { id: string; changedAt?: string | undefined },
): Promise<Result<RuleWritten>> {
  const sound = checkText(text, ctx.today);
  if (!sound.ok) return sound;
  const newest = await lockNewestVersion(ctx.tx, id);
  if (!newest) return refused(riskRefusals.ruleNotFound('/id'));
  const meanwhile = changedMeanwhile(ctx, newest, changedAt);
  if (meanwhile) return refused(meanwhile);
  const version = newest.state === 'draft' || newest.state === 'tested' ? newest.version : newest.version + 1;
  await writeDraft(ctx.tx, { ruleId: id, version, text: sound.value, by: ctx.actor.name, now: ctx.now });
  record(ctx, { id, version });
  return ok({ id, version });
}

/** Somebody who looked at an older state than the newest is told who came first. */
export function changedMeanwhile({ profile }: Ctx, newest: RuleVersionRow, seen: string | undefined) {
  if (seen === undefined || seen === newest.changedAt) return undefined;
  const when = legalMomentOf(newest.changedAt, profile.timeZone);
  return riskRefusals.ruleChanged('/changedAt', { who: newest.changedBy, when });
}

function checkText(text: RuleText, today: string): Result<RuleText & { activeFrom: string }> {
  const compiles = checkCel(text.cel, '/cel');
  const activeFrom = text.activeFrom ?? today;
  const reversed = text.activeTo !== null && text.activeTo < activeFrom;
  const dates = reversed
    ? [riskRefusals.datesReversed('/activeTo', { from: activeFrom, to: text.activeTo ?? '' })]
    : [];
  const refusals = [...(compiles.ok ? [] : compiles.refusals), ...dates];
  return refusals.length > 0 ? refused(...refusals) : ok({ ...text, activeFrom });
}

/** The wording stays out of the fact: facts travel further than rules may. */
function record(ctx: Ctx, { id, version, isFirst }: { id: string; version: number; isFirst?: true }): void {
  ctx.record({
    subject: 'risk-rule',
    subjectId: id,
    type: 'risk.rule-drafted',
    version: 1,
    data: { ruleVersion: version },
    ...(isFirst ? { isFirst } : {}),
  });
}
