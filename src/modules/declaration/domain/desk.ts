// On whose desk a declaration lies, from the declarant's side of the counter.
import type { DeclarationState } from './lifecycle.ts';

export type DeskName = 'me' | 'customs' | 'payment' | 'goods' | 'done';

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

type Standing = {
  readonly state: DeclarationState;
  readonly carriedInOn: string | null;
  readonly taxPaidOn: string | null;
};

/** Examined and paid (or free of tax), it waits for the goods; with the goods there, for customs. */
export function deskOf({ state, carriedInOn, taxPaidOn }: Standing): DeskName {
  const isSettled = state === 'EXAM_DONE' || (state === 'TAX_DUE' && taxPaidOn !== null);
  if (isSettled) return carriedInOn === null ? 'goods' : 'customs';
  return DESKS[state];
}
