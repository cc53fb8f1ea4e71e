// Customs Act Art. 7 (3): advance rulings, asked for in writing, answered within a target
// time, published, reviewed once; handbook 8. The one table of states × commands: it drives buttons and refusals alike.

/** A cell names the state that the command leads to; a missing cell means that the command is refused. */
export const LIFECYCLE = {
  DRAFT: { save: 'DRAFT', attach: 'DRAFT', apply: 'RECEIVED', withdraw: 'WITHDRAWN' },
  /** The clock runs. */
  RECEIVED: {
    take: 'RECEIVED',
    attach: 'RECEIVED',
    ask: 'INFO_REQUESTED',
    answer: 'ANSWERED',
    withdraw: 'WITHDRAWN',
  },
  /** The clock stands until the applicant has answered. */
  INFO_REQUESTED: {
    take: 'INFO_REQUESTED',
    attach: 'INFO_REQUESTED',
    'answer-question': 'RECEIVED',
    withdraw: 'WITHDRAWN',
  },
  ANSWERED: {
    publish: 'PUBLISHED',
    defer: 'DEFERRED',
    'request-review': 'REVIEW_REQUESTED',
    invalidate: 'INVALIDATED',
    expire: 'EXPIRED',
  },
  DEFERRED: {
    publish: 'PUBLISHED',
    'request-review': 'REVIEW_REQUESTED',
    invalidate: 'INVALIDATED',
    expire: 'EXPIRED',
  },
  PUBLISHED: { 'request-review': 'REVIEW_REQUESTED', invalidate: 'INVALIDATED', expire: 'EXPIRED' },
  /** Looked at again by somebody else; nothing is published meanwhile. */
  REVIEW_REQUESTED: { confirm: 'CONFIRMED', change: 'CHANGED', invalidate: 'INVALIDATED' },
  CONFIRMED: { publish: 'CONFIRMED', invalidate: 'INVALIDATED', expire: 'EXPIRED' },
  CHANGED: { publish: 'CHANGED', invalidate: 'INVALIDATED', expire: 'EXPIRED' },
  EXPIRED: {},
  INVALIDATED: {},
  WITHDRAWN: {},
} as const;

export const FIRST_STATE = 'DRAFT';

export type RulingState = keyof typeof LIFECYCLE;
type CommandsOf<S extends RulingState> = keyof (typeof LIFECYCLE)[S];
export type RulingCommand = { [S in RulingState]: CommandsOf<S> }[RulingState];

export const RULING_STATES = Object.keys(LIFECYCLE) as readonly RulingState[];

export const RULING_COMMANDS = [
  ...new Set(Object.values(LIFECYCLE).flatMap((row) => Object.keys(row))),
] as readonly RulingCommand[];

/** Where the command leads, or `undefined` when the state does not allow it. */
export function nextState(state: RulingState, command: RulingCommand): RulingState | undefined {
  const row: Partial<Record<RulingCommand, RulingState>> = LIFECYCLE[state];
  return row[command];
}

export const allowedCommands = (state: RulingState): readonly RulingCommand[] =>
  RULING_COMMANDS.filter((command) => nextState(state, command) !== undefined);

/** Waits for customs or for the applicant; nothing has been decided. */
export const OPEN_STATES: readonly RulingState[] = ['RECEIVED', 'INFO_REQUESTED'];

/** Customs has to do something next. */
export const CASEWORK_STATES: readonly RulingState[] = ['RECEIVED', 'INFO_REQUESTED', 'ANSWERED', 'REVIEW_REQUESTED'];

/** Before anything was handed in, and after it was taken back, there is no ruling. */
export const hasAnswer = (state: RulingState): boolean =>
  !['DRAFT', 'RECEIVED', 'INFO_REQUESTED', 'WITHDRAWN'].includes(state);
