// Customs Act Art. 12-2 para. 1: whether a return was made in view of a reassessment is a fact of its day, whenever
// customs finds it. What was amended on the day that an officer states or later is weighed again, as decided by
// customs; additional duty is assessed by customs, so the difference is assessed and demanded beside what stands.
import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { lockDeclaration } from '../../declaration/index.ts';
import { chargeDeclaration } from '../../payment/index.ts';
import { dueOf, penaltyRulesFor, sumOf } from '../correct.ts';
import { decidePenalties } from '../domain/correction.ts';
import type { Correction } from '../records.ts';
import { listCorrectionsOf } from '../store.ts';
import { findForeseenOn } from '../store-foreseen.ts';
import { findToReweigh, saveReweighed } from '../store-reweighing.ts';

export const REWEIGH_TASK = 'audit.reweigh-foreseen';

/** One amended return in a transaction, for declarations are locked first; again while there is one. */
export const reweighForeseen = operation({
  name: REWEIGH_TASK,
  summary: {
    ja: '予知の日以後の修正申告の加算税を見直す',
    en: 'Weigh again what was amended in view of a reassessment',
  },
  roles: [],
  effect: 'write',
  input: z.strictObject({}),
  output: z.object({ next: z.string().optional() }),
  run: async (ctx) => {
    const found = await findToReweigh(ctx.tx);
    if (!found) return ok<{ next?: string }>({});
    await lockDeclaration(ctx.tx, found.declarationId);
    // Read again under the lock: another run may have been here.
    const all = await listCorrectionsOf(ctx.tx, found.declarationId);
    const filed = all.filter((one) => one.declarationVersion === found.declarationVersion && mayRise(one));
    await reweigh(ctx, filed);
    return ok<{ next?: string }>({ next: found.declarationId });
  },
});

const mayRise = ({ cause, timing, additionalTax, waived }: Correction): boolean =>
  cause === 'amended' && timing !== 'decided' && additionalTax > 0n && !waived;

async function reweigh(ctx: Ctx, filed: readonly Correction[]): Promise<void> {
  const [first] = filed;
  if (!first) return;
  const { declarationId, declarationVersion, traderId, permittedOn, decidedOn } = first;
  const of = { declarationId, traderId, permittedOn, until: decidedOn };
  const foreseenOn = await findForeseenOn(ctx.tx, of);
  const weighed = filed.map((before) => ({ before, after: weighedAnew(ctx, { ...before, foreseenOn }) }));
  for (const { before, after } of weighed) await saveReweighed(ctx.tx, before, after, ctx.now);
  const more = sumOf(weighed.map(({ before, after }) => penaltyOf(after) - penaltyOf(before)));
  await chargeDeclaration(ctx, {
    ...{ declarationId, amount: more, kind: 'additional-duty' as const },
    dueOn: dueOf({ kind: 'reassessed', amendedDate: ctx.today }, ctx.profile),
    reference: `additional-duty:${declarationId}:${declarationVersion}:foreseen`,
  });
  const total = (name: 'underDeclaration' | 'heavy'): string => String(sumOf(weighed.map(({ after }) => after[name])));
  ctx.record({
    subject: 'correction',
    subjectId: declarationId,
    type: 'audit.penalties-reweighed',
    version: 1,
    data: {
      ...{ declarationId, declarationVersion, foreseenOn, more: String(more) },
      ...{ underDeclaration: total('underDeclaration'), heavy: total('heavy') },
    },
  });
}

const penaltyOf = ({ underDeclaration, heavy }: Correction): bigint => underDeclaration + heavy;

/** By what the correction knew on its day, but for the day that customs has found since. */
function weighedAnew({ profile }: Ctx, correction: Correction): Correction {
  const { declaredTax, earlierAdditionalTax: earlier, permittedOn, foreseenOn } = correction;
  const penalties = decidePenalties(
    {
      ...correction,
      ...{ kind: 'amended' as const, amendedDate: correction.decidedOn, voluntary: false },
      ...{ auditNotice: correction.auditNoticeOn, reassessmentForeseen: foreseenOn },
      declaredTax: declaredTax > 0n ? declaredTax : 0n,
      earlierAdditionalTax: earlier > 0n ? earlier : 0n,
      ...{ permitDate: permittedOn, due: correction.dueOn },
    },
    penaltyRulesFor(profile, { permitDate: permittedOn }),
  );
  const { timing, underDeclaration, heavy, trace: penaltyTrace } = penalties;
  return { ...correction, timing, underDeclaration, heavy, penaltyTrace };
}
