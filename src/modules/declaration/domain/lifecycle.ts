// Customs Act Art. 67 (declaration and permit), Art. 7 (self-assessment), Art. 7-14 (amended return), Art. 7-15
// (request for correction); handbook 1.3, 1.5, 1.11. The one table of states × commands: it drives buttons
// and refusals alike.

/** A cell names the state that the command leads to; a missing cell means that the command is refused. */
export const LIFECYCLE = {
  /** A number was issued, nothing is lodged (IDA is not lodging). */
  REGISTERED: {
    edit: 'REGISTERED',
    lodge: 'LODGED',
    'lodge-preliminary': 'PRELIM_LODGED',
    queue: 'QUEUED',
    'record-arrival': 'REGISTERED',
  },
  /** Condition K: waits for the office to open. */
  QUEUED: {
    edit: 'QUEUED',
    unqueue: 'REGISTERED',
    'lodge-queued': 'LODGED',
    'record-arrival': 'QUEUED',
  },
  PRELIM_LODGED: {
    'assign-category-1': 'PRELIM_CLEARED',
    'assign-category-2': 'PRELIM_LODGED',
    'assign-category-3': 'PRELIM_LODGED',
    'raise-category': 'PRELIM_LODGED',
    'end-examination': 'PRELIM_CLEARED',
    change: 'PRELIM_LODGED',
    'lodge-main': 'LODGED',
    withdraw: 'WITHDRAWN',
    'record-arrival': 'PRELIM_LODGED',
  },
  PRELIM_CLEARED: {
    change: 'PRELIM_LODGED',
    'lodge-main': 'LODGED',
    withdraw: 'WITHDRAWN',
    'record-arrival': 'PRELIM_CLEARED',
  },
  LODGED: {
    'assign-category-1': 'CAT1',
    'assign-category-2': 'CAT2',
    'assign-category-3': 'CAT3',
    change: 'LODGED',
    withdraw: 'WITHDRAWN',
    'record-arrival': 'LODGED',
  },
  CAT1: {
    'end-examination': 'EXAM_DONE',
    change: 'LODGED',
    withdraw: 'WITHDRAWN',
    'record-arrival': 'CAT1',
  },
  CAT2: {
    'raise-category': 'CAT3',
    'end-examination': 'EXAM_DONE',
    change: 'LODGED',
    withdraw: 'WITHDRAWN',
    'record-arrival': 'CAT2',
  },
  CAT3: {
    'end-examination': 'EXAM_DONE',
    change: 'LODGED',
    withdraw: 'WITHDRAWN',
    'record-arrival': 'CAT3',
  },
  EXAM_DONE: {
    'mark-tax-due': 'TAX_DUE',
    permit: 'PERMITTED',
    change: 'LODGED',
    withdraw: 'WITHDRAWN',
    'record-arrival': 'EXAM_DONE',
  },
  /** No withdrawal here: change first, which cancels the demand. */
  TAX_DUE: {
    'mark-tax-paid': 'TAX_DUE',
    permit: 'PERMITTED',
    change: 'LODGED',
    'record-arrival': 'TAX_DUE',
  },
  PERMITTED: {
    amend: 'PERMITTED',
    reassess: 'PERMITTED',
    'request-correction': 'CORRECTION_REQUESTED',
  },
  CORRECTION_REQUESTED: {
    'accept-correction': 'PERMITTED',
    'reject-correction': 'PERMITTED',
  },
  WITHDRAWN: {},
} as const;

export const FIRST_STATE = 'REGISTERED';

export type DeclarationState = keyof typeof LIFECYCLE;
type CommandsOf<S extends DeclarationState> = keyof (typeof LIFECYCLE)[S];
export type DeclarationCommand = { [S in DeclarationState]: CommandsOf<S> }[DeclarationState];

export const STATES = Object.keys(LIFECYCLE) as readonly DeclarationState[];

export const COMMANDS = [
  ...new Set(Object.values(LIFECYCLE).flatMap((row) => Object.keys(row))),
] as readonly DeclarationCommand[];

/** Where the command leads, or `undefined` when the state does not allow it. */
export function nextState(state: DeclarationState, command: DeclarationCommand): DeclarationState | undefined {
  const row: Partial<Record<DeclarationCommand, DeclarationState>> = LIFECYCLE[state];
  return row[command];
}

export const allowedCommands = (state: DeclarationState): readonly DeclarationCommand[] =>
  COMMANDS.filter((command) => nextState(state, command) !== undefined);

/** Nothing has legal effect before lodging. */
export const isLodged = (state: DeclarationState): boolean => state !== 'REGISTERED' && state !== 'QUEUED';

export const isPreliminary = (state: DeclarationState): boolean =>
  state === 'PRELIM_LODGED' || state === 'PRELIM_CLEARED';

export const isPermitted = (state: DeclarationState): boolean =>
  state === 'PERMITTED' || state === 'CORRECTION_REQUESTED';
