// A bulk reassessment by supervisors: previewed, then booked with a reason; the batches are jobs, so that a killed
// server goes on where the last committed batch ended.
import * as z from 'zod';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { countPermitted } from '../../declaration/index.ts';
import { type Change, changeSchema, fingerprintOf } from '../bulk/change.ts';
import { changeFor } from '../bulk/change-for.ts';
import { moveRun } from '../bulk/move-run.ts';
import { auditRefusals } from '../refusals.ts';
import { runSchema, runView } from '../run-view.ts';
import { findBookingRun, insertRun, lockRun, type Run, saveRun } from '../store-runs.ts';

export const MOVE_RUN_TASK = 'audit.move-run';

const supervised = { roles: ['supervisor'], effect: 'write', output: runSchema } as const;

export const startRun = operation({
  ...supervised,
  name: 'audit.start-run',
  summary: { ja: '一括再計算を試算する', en: 'Preview a bulk reassessment' },
  input: changeSchema,
  run: async (ctx, asked) => {
    const change = changeFor(ctx.profile, asked);
    if (!change.ok) return change;
    const run = await newRun(ctx, change.value, { state: 'previewing', reason: null });
    enqueue(ctx, run);
    return ok(runView(run));
  },
});

export const bookRun = operation({
  ...supervised,
  name: 'audit.book-run',
  summary: { ja: '一括再計算の結果を記帳する', en: 'Book the corrections of a bulk reassessment' },
  input: z.strictObject({ id: z.uuid(), reason: z.string().min(1).max(500) }),
  run: async (ctx, { id, reason }) => {
    const run = await lockRun(ctx.tx, id);
    if (!run) return refused(auditRefusals.runUnknown('/id', { id }));
    if (run.state !== 'previewed') return refused(auditRefusals.runNotPreviewed('/id'));
    const open = await openFault(ctx, run.change);
    if (open) return open;
    const booking: Run = { ...run, ...FROM_THE_START, state: 'booking', reason, movedAt: ctx.now };
    await saveRun(ctx.tx, booking);
    stateRun(ctx, booking);
    enqueue(ctx, booking);
    return ok(runView(booking));
  },
});

/** A run that stands still, because its job was given up, goes on where its last batch ended. */
export const resumeRun = operation({
  ...supervised,
  name: 'audit.resume-run',
  summary: { ja: '止まった一括再計算を続ける', en: 'Let a bulk reassessment that stands still go on' },
  input: z.strictObject({ id: z.uuid() }),
  run: async (ctx, { id }) => {
    const run = await lockRun(ctx.tx, id);
    if (!run) return refused(auditRefusals.runUnknown('/id', { id }));
    if (!isMoving(run)) return refused(auditRefusals.nothingToResume('/id'));
    enqueue(ctx, run);
    return ok(runView(run));
  },
});

/** For the command line, which moves the batches itself. */
export const startBooking = operation({
  ...supervised,
  name: 'audit.start-booking',
  summary: { ja: '一括更正を始める', en: 'Begin to book a bulk reassessment' },
  input: changeSchema.extend({ reason: z.string().max(500), resume: z.boolean().default(false) }),
  run: async (ctx, { reason, resume, ...asked }) => {
    const change = changeFor(ctx.profile, asked);
    if (!change.ok) return change;
    if (resume) {
      const open = await findBookingRun(ctx.tx, fingerprintOf(change.value));
      return open ? ok(runView(open)) : refused(auditRefusals.nothingToResume(''));
    }
    if (!reason.trim()) return refused(auditRefusals.reasonMissing('/reason'));
    const open = await openFault(ctx, change.value);
    if (open) return open;
    const run = await newRun(ctx, change.value, { state: 'booking', reason });
    stateRun(ctx, run);
    return ok(runView(run));
  },
});

/** One batch. Called again until the answer says that it is over; a run that is over stays as it is. */
export const moveRunOn = operation({
  ...supervised,
  name: 'audit.move-run',
  summary: { ja: '一括再計算を一区切り進める', en: 'Move a bulk reassessment on by a batch' },
  input: z.strictObject({ id: z.uuid(), goOn: z.boolean().default(false) }),
  run: async (ctx, { id, goOn }) => {
    const run = await lockRun(ctx.tx, id);
    if (!run) return refused(auditRefusals.runUnknown('/id', { id }));
    if (!isMoving(run)) return ok(runView(run));
    const moved = await moveRun(ctx, run);
    if (!isMoving(moved)) stateRun(ctx, moved);
    else if (goOn) enqueue(ctx, moved);
    return ok(runView(moved));
  },
});

const isMoving = ({ state }: Run): boolean => state === 'previewing' || state === 'booking';

const FROM_THE_START = {
  ...{ lastLodgedOn: null, lastDeclarationId: null, lookedAt: 0, changed: 0, failed: 0, booked: 0 },
  ...{ sumBefore: 0n, sumAfter: 0n },
};

async function newRun(ctx: Ctx, change: Change, how: Pick<Run, 'state' | 'reason'>): Promise<Run> {
  const measure = change.parameter ? null : change.measure;
  const run: Run = {
    id: newId<'Run'>(),
    change,
    fingerprint: fingerprintOf(change),
    ...how,
    ...FROM_THE_START,
    total: await countPermitted(ctx.tx, { from: change.from, to: change.to, measure }),
    startedAt: ctx.now,
    startedBy: ctx.actor.name,
    movedAt: ctx.now,
  };
  await insertRun(ctx.tx, run);
  return run;
}

async function openFault(ctx: Ctx, change: Change): Promise<Result<never> | undefined> {
  const open = await findBookingRun(ctx.tx, fingerprintOf(change));
  return open && refused(auditRefusals.runOpen('', { id: open.id }));
}

const enqueue = (ctx: Ctx, { id }: Run): void =>
  ctx.enqueue({ task: MOVE_RUN_TASK, payload: { id }, key: `${MOVE_RUN_TASK}:${id}` });

function stateRun(ctx: Ctx, { id, state, reason }: Run): void {
  const subject = { subject: 'reassessment-run', subjectId: id } as const;
  ctx.record({ ...subject, type: 'audit.run-moved', version: 1, data: { state, reason } });
}
