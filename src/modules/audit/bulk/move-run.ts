import type { Result } from '../../../kernel/result.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { type PermittedContent, reassessDeclaration } from '../../declaration/index.ts';
import { assessmentProfileOf, formatAssessment } from '../../duty/index.ts';
import { bookCorrection } from '../operations/book-correction.ts';
import { auditRefusals } from '../refusals.ts';
import { type Run, type RunDifference, saveDifferences, saveRun } from '../store-runs.ts';
import { changedProfile } from './apply-change.ts';
import { bookedAnswer } from './booked-answer.ts';
import { differenceOf, isReproduced, type Looked, lookAtPage } from './preview.ts';

/** Declarations looked at in one transaction, and corrected in one: a transaction states at most a hundred facts. */
const LOOKED_AT_MOST = 500;
const BOOKED_AT_MOST = 12;

/**
 * One batch of a run whose row is locked: looks on from the checkpoint, books what changes (when the run books) and
 * moves the checkpoint in the same transaction. Killed before its commit, nothing of it has happened.
 */
export async function moveRun(ctx: Ctx, run: Run): Promise<Run> {
  const isBooking = run.state === 'booking';
  const profile = changedProfile(assessmentProfileOf(ctx.profile), run.change);
  const { lastLodgedOn: lodgedOn, lastDeclarationId: id } = run;
  const after = lodgedOn !== null && id !== null ? { lodgedOn, id } : undefined;
  const page = await lookAtPage(ctx.tx, { profile, change: run.change, after, limit: LOOKED_AT_MOST });
  const differences: RunDifference[] = [];
  let done: Run = run;
  for (const looked of page) {
    const difference = await take(ctx, run, looked, isBooking);
    if (difference) differences.push(difference);
    done = counted(done, looked, difference);
    if (isBooking && differences.length >= BOOKED_AT_MOST) break;
  }
  await saveDifferences(ctx.tx, run.id, differences);
  const isOver = page.length < LOOKED_AT_MOST && done.lookedAt - run.lookedAt === page.length;
  const over = isBooking ? ('booked' as const) : ('previewed' as const);
  const moved: Run = { ...done, movedAt: ctx.now, state: isOver ? over : run.state };
  await saveRun(ctx.tx, moved);
  return moved;
}

async function take(ctx: Ctx, run: Run, looked: Looked, isBooking: boolean): Promise<RunDifference | undefined> {
  const { declaration, assessed } = looked;
  const { id, number, lodgedOn, importerName, total } = declaration;
  if (!assessed.ok) {
    const sums = { before: String(total), after: String(total) };
    const detail = assessed.refusals.map(({ code }) => code).join(', ');
    return { id, number, lodgedOn, importerName, ...sums, outcome: 'left', detail };
  }
  const found = differenceOf(looked);
  if (!found) return undefined;
  const { difference: _difference, ...difference } = found;
  // Paid in another system: the ledger takes that over first, and the difference is demanded or stands as payable.
  const detail = declaration.historical ? 'historical' : null;
  if (!isBooking) return { ...difference, outcome: 'previewed', detail };
  const refusal = await book(ctx, run, looked);
  if (refusal !== undefined) return { ...difference, outcome: 'left', detail: refusal };
  return { ...difference, outcome: 'booked', detail };
}

/** Why it could not be booked, or nothing. */
async function book(ctx: Ctx, run: Run, { declaration: seen, assessed }: Looked): Promise<string | undefined> {
  if (!assessed.ok) return undefined;
  // A record that is not computed to the yen here (an exchange rate of its own) would be corrected for that too.
  if (seen.historical && !(await isReproduced(ctx.tx, seen, assessmentProfileOf(ctx.profile)))) return NOT_REPRODUCED;
  const reason = run.reason ?? '';
  const done = await reassessDeclaration(ctx, {
    ...{ declarationId: seen.id, reason, fraud: false },
    assessment: bookedAnswer(formatAssessment(assessed.value)),
  });
  if (!done.ok) return codesOf(done);
  const { before, declaration } = done.value;
  const how = { cause: 'reassessed', reason, waived: true, runId: run.id } as const;
  await bookCorrection(ctx, { declaration, before: before.totals, ...how });
  return undefined;
}

const NOT_REPRODUCED = auditRefusals.historicalNotReproduced('').code;

const codesOf = (result: Result<unknown>): string =>
  result.ok ? '' : result.refusals.map(({ code }) => code).join(', ');

function counted(run: Run, { declaration, assessed }: Looked, difference: RunDifference | undefined): Run {
  const isChanged = difference !== undefined && difference.outcome !== 'left';
  return {
    ...run,
    ...checkpointAt(declaration),
    lookedAt: run.lookedAt + 1,
    failed: run.failed + (difference?.outcome === 'left' ? 1 : 0),
    changed: run.changed + (isChanged ? 1 : 0),
    booked: run.booked + (difference?.outcome === 'booked' ? 1 : 0),
    sumBefore: run.sumBefore + declaration.total,
    sumAfter: run.sumAfter + (assessed.ok ? assessed.value.totals.total : declaration.total),
  };
}

const checkpointAt = ({ id, lodgedOn }: PermittedContent) => ({ lastDeclarationId: id, lastLodgedOn: lodgedOn });
