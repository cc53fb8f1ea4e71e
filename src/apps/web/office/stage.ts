import type { DeclarationState } from '../../../modules/declaration/contract.ts';
import type { Tone } from '../../../ui/index.ts';

/** Where a declaration stands, in the words of the office: what has to happen next. */
export const STAGES = [
  'exam3',
  'exam2',
  'selection',
  'preliminary',
  'correction',
  'payment',
  'release',
  'done',
  'closed',
  'before',
] as const;
export type Stage = (typeof STAGES)[number];

const STAGE_OF: Readonly<Record<DeclarationState, Stage>> = {
  REGISTERED: 'before',
  QUEUED: 'before',
  PRELIM_LODGED: 'preliminary',
  PRELIM_CLEARED: 'release',
  LODGED: 'selection',
  CAT1: 'selection',
  CAT2: 'exam2',
  CAT3: 'exam3',
  EXAM_DONE: 'release',
  TAX_DUE: 'payment',
  PERMITTED: 'done',
  CORRECTION_REQUESTED: 'correction',
  WITHDRAWN: 'closed',
};

export const stageOf = (state: DeclarationState): Stage => STAGE_OF[state];

/** Shown in the queue before any filter: an officer has to decide. */
export const OFFICER_STAGES: readonly Stage[] = ['exam3', 'exam2', 'preliminary', 'correction'];
/** Also there to be looked for: the importer or the goods have to move. */
export const QUEUE_STAGES: readonly Stage[] = [...OFFICER_STAGES, 'selection', 'payment', 'release'];

export const statesOf = (stages: readonly Stage[]): DeclarationState[] =>
  (Object.keys(STAGE_OF) as DeclarationState[]).filter((state) => stages.includes(STAGE_OF[state]));

export const stageTones: Readonly<Record<Stage, Tone>> = {
  exam3: 'danger',
  exam2: 'caution',
  selection: 'info',
  preliminary: 'info',
  correction: 'caution',
  payment: 'neutral',
  release: 'neutral',
  done: 'ok',
  closed: 'neutral',
  before: 'neutral',
};

const HOUR = 3_600_000;
export const AGES = { hours: 4 * HOUR, day: 24 * HOUR, three: 72 * HOUR } as const;
export type Age = keyof typeof AGES;

/** For how long it has waited; what never began waits for nothing. */
export const waitedFor = (since: string | null, now: number): number =>
  since === null ? 0 : Math.max(0, now - Date.parse(since));
