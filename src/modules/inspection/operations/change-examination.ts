import { ok, type Result, refused } from '../../../kernel/result.ts';
import { legalMomentOf } from '../../../platform/clock.ts';
import type { JsonObject } from '../../../platform/json.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { lockDeclarationOf } from '../declaration.ts';
import { mayDecide } from '../domain/examination.ts';
import type { inspectionFacts } from '../facts.ts';
import type { Examination } from '../records.ts';
import { inspectionRefusals } from '../refusals.ts';
import { findExamination, lockExamination, updateExamination } from '../store.ts';

type Wanted = { readonly id: string; readonly rowVersion?: number | undefined };

/**
 * The examination, locked (the declaration first, as everywhere), open, seen in its newest state and in this officer's
 * hands. Of two officers deciding at once the second is told who was first.
 */
export async function takeExamination(ctx: Ctx, { id, rowVersion }: Wanted): Promise<Result<Examination>> {
  const seen = await findExamination(ctx.tx, id);
  if (!seen) return refused(platformRefusals.notFound('/id', { what: id }));
  await lockDeclarationOf(ctx.tx, seen.declarationId);
  const examination = await lockExamination(ctx.tx, id);
  if (!examination) return refused(platformRefusals.notFound('/id', { what: id }));
  const { changedBy: who, changedAt } = examination;
  const when = legalMomentOf(changedAt, ctx.profile.timeZone);
  if (examination.state !== 'open') return refused(inspectionRefusals.alreadyEnded('/id', { who, when }));
  if (rowVersion !== undefined && rowVersion !== examination.rowVersion) {
    return refused(platformRefusals.changedMeanwhile('/rowVersion', { who, when }));
  }
  if (!mayDecide(examination, { userId: ctx.actor.userId, isSupervisor: ctx.actor.role === 'supervisor' })) {
    return refused(inspectionRefusals.takenByOther('/id', { who: examination.assignedName ?? '' }));
  }
  return ok(examination);
}

type Change = {
  readonly patch?: Partial<Examination>;
  readonly fact: keyof typeof inspectionFacts;
  readonly data: JsonObject;
};

/** Saves and states it. Whoever decides a file that nobody took has taken it. */
export async function changeExamination(ctx: Ctx, was: Examination, change: Change): Promise<Examination> {
  const { actor, now } = ctx;
  const mine = was.assignedTo === null && actor.role !== 'system' && actor.userId !== null;
  const examination: Examination = {
    ...was,
    ...(mine ? { assignedTo: actor.userId, assignedName: actor.name } : {}),
    ...change.patch,
    changedBy: actor.name,
    changedAt: now,
    rowVersion: was.rowVersion + 1,
  };
  await updateExamination(ctx.tx, examination);
  stateFact(ctx, examination, change.fact, change.data);
  return examination;
}

export function stateFact(
  ctx: Ctx,
  { id, declarationId }: Examination,
  type: keyof typeof inspectionFacts,
  data: JsonObject,
): void {
  ctx.record({ subject: 'examination', subjectId: id, type, version: 1, data: { declarationId, ...data } });
}
