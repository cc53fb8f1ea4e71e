import type { Instant } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { measureSpans } from '../../../platform/journal-spans.ts';
import { HISTORY_STAGES, type HistoryStage, STAGE_BEGINNINGS } from '../domain/stages.ts';
import { SUBJECT } from '../facts.ts';
import { countLodged, countWaiting, type FiguresAsked, listPermitted } from '../store-figures.ts';

export type { FiguresAsked } from '../store-figures.ts';

/** Declarations lodged in the period by category and state, with their sums. */
export const countDeclarations = (db: Db | Tx, asked: FiguresAsked) => countLodged(db, asked);

/** Declarations that wait for an officer now, by bands of hours. */
export const countWaitingDeclarations = (
  db: Db | Tx,
  asked: { readonly office: string | null; readonly now: Instant; readonly bandHours: readonly number[] },
) => countWaiting(db, asked);

/** A percentile of a year is not truer than one of so many; the newest are taken. */
const MOST_MEASURED = 20_000;

/** Milliseconds; `category` is null for all together. */
export type StageTime = {
  readonly stage: HistoryStage;
  readonly category: number | null;
  readonly count: number;
  readonly median: number;
  readonly p90: number;
};

/** How long the permitted declarations of the period stayed in each stage, together and by category. */
export async function measureStages(db: Db | Tx, asked: FiguresAsked): Promise<StageTime[]> {
  const permitted = await listPermitted(db, { ...asked, limit: MOST_MEASURED });
  const members = permitted.map(({ id, category }) => ({ subjectId: id, group: String(category ?? '') }));
  const spans = await measureSpans(db, { subject: SUBJECT, members, beginnings: STAGE_BEGINNINGS });
  return HISTORY_STAGES.flatMap((stage) =>
    spans
      .filter(({ span, group }) => span === stage && group !== '')
      .map(({ group, count, median, p90 }) => ({
        ...{ stage, count, median, p90 },
        category: group === null ? null : Number(group),
      })),
  );
}
