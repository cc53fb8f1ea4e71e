import type { ReactNode } from 'react';
import { StatusTag, type Tone } from '../../../ui/index.ts';
import type { DeclarationState } from '../domain/lifecycle.ts';
import { useWordOf } from './words.ts';

export const STATE_TONES: Readonly<Record<DeclarationState, Tone>> = {
  REGISTERED: 'neutral',
  QUEUED: 'info',
  PRELIM_LODGED: 'info',
  PRELIM_CLEARED: 'info',
  LODGED: 'info',
  CAT1: 'info',
  CAT2: 'caution',
  CAT3: 'caution',
  EXAM_DONE: 'info',
  TAX_DUE: 'caution',
  PERMITTED: 'ok',
  CORRECTION_REQUESTED: 'info',
  WITHDRAWN: 'neutral',
};

/** Where a declaration stands, in the words of the law; tax that is paid is not called due. */
export function StateTag({ state, isPaid }: { readonly state: DeclarationState; readonly isPaid: boolean }): ReactNode {
  const wordOf = useWordOf('declaration.state');
  if (state === 'TAX_DUE' && isPaid) return <StatusTag tone="info">{wordOf('TAX_PAID')}</StatusTag>;
  return <StatusTag tone={STATE_TONES[state]}>{wordOf(state)}</StatusTag>;
}
