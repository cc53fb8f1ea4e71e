// The stages of a time-release study (handbook 1.3): what a declaration was waiting in after each of its facts.
import type { DeclarationState } from './lifecycle.ts';

export const HISTORY_STAGES = ['before', 'selection', 'examination', 'clearance', 'done'] as const;
export type HistoryStage = (typeof HISTORY_STAGES)[number];

/** Facts that begin a stage; the others happen within one. */
export const STAGE_BEGINNINGS: Readonly<Record<string, HistoryStage>> = {
  'declaration.registered': 'before',
  'declaration.lodged': 'selection',
  'declaration.preliminary-lodged': 'selection',
  'declaration.changed': 'selection',
  'declaration.channel-assigned': 'examination',
  'declaration.examination-ended': 'clearance',
  'declaration.permitted': 'done',
  'declaration.withdrawn': 'done',
};

/** States in which the next move is an officer's. */
export const OFFICER_STATES = [
  'PRELIM_LODGED',
  'CAT2',
  'CAT3',
  'CORRECTION_REQUESTED',
] as const satisfies readonly DeclarationState[];
