// Handbook 8: where the facts of a ruling leave it. The second way to the state; a test compares it with the row.
import { FIRST_STATE, nextState, type RulingCommand, type RulingState } from './lifecycle.ts';

/** Every fact is one command carried out; its type says which. */
export const COMMAND_OF_FACT = {
  'ruling.draft-saved': 'save',
  'ruling.document-attached': 'attach',
  'ruling.applied': 'apply',
  'ruling.withdrawn': 'withdraw',
  'ruling.taken': 'take',
  'ruling.question-asked': 'ask',
  'ruling.question-answered': 'answer-question',
  'ruling.answered': 'answer',
  'ruling.published': 'publish',
  'ruling.deferred': 'defer',
  'ruling.review-requested': 'request-review',
  'ruling.confirmed': 'confirm',
  'ruling.changed': 'change',
  'ruling.invalidated': 'invalidate',
  'ruling.expired': 'expire',
} as const satisfies Record<string, RulingCommand>;

export type RulingFactType = keyof typeof COMMAND_OF_FACT;

/** The fact that a command states. */
export function factOf(command: RulingCommand): RulingFactType {
  const found = Object.entries(COMMAND_OF_FACT).find(([, done]) => done === command);
  if (!found) throw new Error(`The command ${command} states no fact`);
  return found[0] as RulingFactType;
}

/** Throws on a history that cannot be: such a journal was not written by this system. */
export function stateAfter(types: readonly string[]): RulingState {
  return types.reduce<RulingState>((state, type) => {
    const command = (COMMAND_OF_FACT as Readonly<Record<string, RulingCommand>>)[type];
    const next = command && nextState(state, command);
    if (!next) throw new Error(`${type} cannot follow in the state ${state}`);
    return next;
  }, FIRST_STATE);
}
