import type { ReactNode } from 'react';
import { StatusTag, type Tone } from '../../../ui/index.ts';
import type { PublicRuling, RulingState } from '../contract.ts';
import { useRulingWordOf } from './words.ts';

const STATE_TONES: Readonly<Record<RulingState, Tone>> = {
  DRAFT: 'neutral',
  RECEIVED: 'info',
  INFO_REQUESTED: 'caution',
  ANSWERED: 'ok',
  DEFERRED: 'ok',
  PUBLISHED: 'ok',
  REVIEW_REQUESTED: 'caution',
  CONFIRMED: 'ok',
  CHANGED: 'ok',
  EXPIRED: 'neutral',
  INVALIDATED: 'danger',
  WITHDRAWN: 'neutral',
};

export function StateTag({ state }: { readonly state: RulingState }): ReactNode {
  const stateOf = useRulingWordOf('ruling.state');
  return <StatusTag tone={STATE_TONES[state]}>{stateOf(state)}</StatusTag>;
}

const STANDING_TONES: Readonly<Record<PublicRuling['standing'], Tone>> = {
  valid: 'ok',
  'under-review': 'caution',
  expired: 'neutral',
  invalidated: 'danger',
};

/** For the public: whether it still holds. */
export function StandingTag({ standing }: { readonly standing: PublicRuling['standing'] }): ReactNode {
  const standingOf = useRulingWordOf('ruling.standing');
  return <StatusTag tone={STANDING_TONES[standing]}>{standingOf(standing)}</StatusTag>;
}
