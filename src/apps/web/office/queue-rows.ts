import type { ListRow } from '../../../modules/declaration/contract.ts';
import type { ExaminationView } from '../../../modules/inspection/contract.ts';
import { AGES, type Age, type Stage, stageOf, waitedFor } from './stage.ts';

/** One line of the queue: the declaration with whoever holds its examination. */
export type QueueRow = {
  readonly id: string;
  readonly number: string;
  readonly importerName: string;
  readonly consignor: string;
  /** Description of the first item. */
  readonly goods: string;
  readonly items: number;
  readonly stage: Stage;
  readonly since: string | null;
  /** Milliseconds. */
  readonly waited: number;
  readonly value: bigint;
  readonly duty: bigint;
  readonly tax: bigint;
  readonly office: string;
  readonly assignee: string | null;
  readonly assignedTo: string | null;
  readonly examination: ExaminationView | null;
  readonly lodgedOn: string | null;
};

type Made = {
  readonly rows: readonly ListRow[];
  readonly examinations: readonly ExaminationView[];
  readonly now: number;
};

export function queueRows({ rows, examinations, now }: Made): QueueRow[] {
  const held = new Map(examinations.map((examination) => [examination.declarationId, examination]));
  return rows.map((row) => {
    const examination = held.get(row.id) ?? null;
    // A permitted declaration waits again from the day on which a correction was asked for.
    const asked = row.state === 'CORRECTION_REQUESTED' ? row.changedAt : row.lodgedAt;
    const since = examination?.openedAt ?? asked;
    return {
      id: row.id,
      number: row.number,
      importerName: row.importerName,
      consignor: row.consignorName,
      goods: row.goods,
      items: row.itemCount,
      stage: stageOf(row.state),
      since,
      waited: waitedFor(since, now),
      value: BigInt(row.customsValue),
      duty: BigInt(row.duty),
      tax: BigInt(row.total),
      office: row.office,
      assignee: examination?.assignedName ?? null,
      assignedTo: examination?.assignedTo ?? null,
      examination,
      lodgedOn: row.lodgedOn,
    };
  });
}

export type Assignee = 'any' | 'mine' | 'none';
export type QueueFilter = {
  readonly stages: ReadonlySet<string>;
  readonly age: Age | null;
  readonly assignee: Assignee;
};

export function isInQueue(row: QueueRow, { stages, age, assignee }: QueueFilter, userId: string | null): boolean {
  if (stages.size > 0 && !stages.has(row.stage)) return false;
  if (age !== null && row.waited <= AGES[age]) return false;
  if (assignee === 'mine') return userId !== null && row.assignedTo === userId;
  return assignee === 'any' || row.assignedTo === null;
}
