// Handbook 8: who may do what to a ruling in its state. Buttons and refusals ask the same function.
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { allowedCommands, type RulingCommand, type RulingState } from './lifecycle.ts';

export type Side = 'applicant' | 'officer' | 'supervisor' | 'system';

const APPLICANT: readonly RulingCommand[] = [
  'save',
  'attach',
  'apply',
  'withdraw',
  'answer-question',
  'request-review',
];
const OFFICER: readonly RulingCommand[] = ['take', 'ask', 'answer', 'publish', 'defer', 'invalidate'];
const SIDES: Readonly<Record<Side, readonly RulingCommand[]>> = {
  applicant: APPLICANT,
  officer: OFFICER,
  supervisor: [...OFFICER, 'confirm', 'change'],
  system: ['publish', 'expire'],
};

type Facts = {
  readonly state: RulingState;
  readonly reviewUntil: PlainDate | null;
  readonly reviewRequestedOn: PlainDate | null;
  readonly publishedOn: PlainDate | null;
  readonly answeredBy: string | null;
};

/** A review is asked for once and in time; it is decided by somebody else than who answered; published is published. */
export function commandsFor(
  ruling: Facts,
  { side, today, name }: { readonly side: Side; readonly today: PlainDate; readonly name: string },
): readonly RulingCommand[] {
  return allowedCommands(ruling.state).filter((command) => {
    if (!SIDES[side].includes(command)) return false;
    if (command === 'request-review') return isReviewOpen(ruling, today);
    if (command === 'confirm' || command === 'change') return ruling.answeredBy !== name;
    if (command === 'publish') return ruling.publishedOn === null;
    return true;
  });
}

export const isReviewOpen = (
  { reviewUntil, reviewRequestedOn }: Pick<Facts, 'reviewUntil' | 'reviewRequestedOn'>,
  today: PlainDate,
): boolean => reviewUntil !== null && reviewRequestedOn === null && today <= reviewUntil;
