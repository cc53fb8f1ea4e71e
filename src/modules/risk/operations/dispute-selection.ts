import { ok, refused } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import { operation } from '../../../platform/operation.ts';
import { disputeSchema } from '../contract.ts';
import { riskRefusals } from '../refusals.ts';
import { insertDispute, listSelections } from '../store-selections.ts';

/** "This was wrong because …": what an officer found out is put beside the selection and counted against the rule. */
export const disputeSelection = operation({
  name: 'risk.dispute-selection',
  summary: { ja: '選定が誤りだったことを記録する', en: 'Record that a selection was wrong' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: disputeSchema,
  run: async (ctx, { id, ruleId, because }) => {
    const selections = await listSelections(ctx.tx, id);
    const named = selections.find(
      ({ findings }) => ruleId === undefined || findings?.some((finding) => finding.ruleId === ruleId),
    );
    if (!named) return refused(riskRefusals.selectionNotFound(ruleId === undefined ? '/id' : '/ruleId'));
    const disputeId = newId<'Dispute'>();
    await insertDispute(ctx.tx, {
      id: disputeId,
      declarationId: id,
      sequence: named.sequence,
      ruleId: ruleId ?? null,
      because,
      by: ctx.actor.name,
      now: ctx.now,
    });
    ctx.record({
      subject: 'risk-dispute',
      subjectId: disputeId,
      type: 'risk.selection-disputed',
      version: 1,
      data: { sequence: named.sequence },
      isFirst: true,
    });
    return ok({ id: disputeId });
  },
});
