// Customs Act Art. 67 (examination before permit), 68 (documents), 69 (place of inspection), 69-11 (prohibited goods),
// 71 (false origin marks); handbook 1.4. Who may decide an examination, and what must be there before it ends.
import type { PlainDate } from '../../../kernel/plain-date.ts';

export const FINDINGS = ['conforms', 'discrepancy', 'false-origin-mark', 'prohibited-goods'] as const;
export type Finding = (typeof FINDINGS)[number];

export const OUTCOMES = ['documents-in-order', 'conforms', 'settled-with-importer'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type ExaminationState = 'open' | 'ended' | 'cancelled';

/** States × commands of an examination; a missing cell means that the command is refused. */
export const LIFECYCLE = {
  open: {
    assign: 'open',
    unassign: 'open',
    'request-documents': 'open',
    upload: 'open',
    raise: 'open',
    plan: 'open',
    record: 'open',
    reselect: 'open',
    end: 'ended',
    cancel: 'cancelled',
  },
  ended: {},
  cancelled: {},
} as const satisfies Record<ExaminationState, Record<string, ExaminationState>>;

export type ExaminationCommand = keyof (typeof LIFECYCLE)['open'];

export const allowedCommands = (state: ExaminationState): readonly ExaminationCommand[] =>
  Object.keys(LIFECYCLE[state]) as ExaminationCommand[];

/** Findings under which no permit may be given however long one waits: goods go back, are corrected or are seized. */
export const HOLDING_FINDINGS: readonly Finding[] = ['false-origin-mark', 'prohibited-goods'];

type Looked = { readonly finding: Finding | null };

export type EndVerdict = 'may-end' | 'not-inspected' | 'inspection-open' | 'goods-held' | 'outcome-does-not-fit';

/** Whether an examination of this category may end with this outcome after these looks at the goods (oldest first). */
export function judgeEnd(category: 2 | 3, outcome: Outcome, looks: readonly Looked[]): EndVerdict {
  const last = looks.at(-1);
  if (category === 2) return outcome === 'documents-in-order' ? 'may-end' : 'outcome-does-not-fit';
  if (last === undefined) return 'not-inspected';
  if (last.finding === null) return 'inspection-open';
  if (HOLDING_FINDINGS.includes(last.finding)) return 'goods-held';
  const fitting: Outcome = last.finding === 'conforms' ? 'conforms' : 'settled-with-importer';
  return outcome === fitting ? 'may-end' : 'outcome-does-not-fit';
}

type Decider = { readonly userId: string | null; readonly isSupervisor: boolean };
type Assigned = { readonly assignedTo: string | null };

/** Whoever took the file decides it; one that nobody took, anyone; a supervisor may always step in. */
export const mayDecide = ({ assignedTo }: Assigned, { userId, isSupervisor }: Decider): boolean =>
  assignedTo === null || assignedTo === userId || isSupervisor;

/** The goods are opened in the presence of a witness unless the method leaves them closed. */
export const isWitnessMissing = (method: { readonly witnessRequired: boolean }, witness: string | undefined): boolean =>
  method.witnessRequired && (witness ?? '').trim() === '';

/** Nothing can be inspected on a day that has not come, nor before it was planned. */
export const isDayPossible = (performedOn: PlainDate, today: PlainDate): boolean => performedOn <= today;
