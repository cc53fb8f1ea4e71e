// On whose desk a declaration lies, from the declarant's side of the counter.
import type { DeclarationState } from './lifecycle.ts';

export type DeskName = 'me' | 'customs' | 'payment' | 'done';

const DESKS = {
  REGISTERED: 'me',
  QUEUED: 'customs',
  PRELIM_LODGED: 'customs',
  PRELIM_CLEARED: 'me',
  LODGED: 'customs',
  CAT1: 'customs',
  CAT2: 'customs',
  CAT3: 'customs',
  EXAM_DONE: 'customs',
  TAX_DUE: 'payment',
  PERMITTED: 'done',
  CORRECTION_REQUESTED: 'customs',
  WITHDRAWN: 'done',
} as const satisfies Record<DeclarationState, DeskName>;

/** After the examination, goods that have not been carried in wait for the declarant. */
export function deskOf({ state, carriedInOn }: { state: DeclarationState; carriedInOn: string | null }): DeskName {
  return state === 'EXAM_DONE' && carriedInOn === null ? 'me' : DESKS[state];
}
