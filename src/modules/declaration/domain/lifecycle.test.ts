import { describe, expect, it } from 'vitest';
import {
  allowedCommands,
  COMMANDS,
  type DeclarationState,
  FIRST_STATE,
  isLodged,
  isPreliminary,
  LIFECYCLE,
  nextState,
  STATES,
} from './lifecycle.ts';

describe('the table of states and commands', () => {
  it('leads from every pair either to a known state or to a refusal', () => {
    for (const state of STATES) {
      const row: Record<string, string> = LIFECYCLE[state];
      for (const command of COMMANDS) {
        const next = nextState(state, command);
        expect(next).toBe(row[command]);
        if (next !== undefined) expect(STATES).toContain(next);
        expect(allowedCommands(state).includes(command)).toBe(next !== undefined);
      }
    }
  });

  it('reaches every state from the first one', () => {
    const reached = new Set<DeclarationState>([FIRST_STATE]);
    for (const state of reached) {
      for (const command of allowedCommands(state)) {
        const next = nextState(state, command);
        if (next) reached.add(next);
      }
    }
    expect([...reached].sort()).toEqual([...STATES].sort());
  });

  it('can leave every state except a withdrawn one', () => {
    const stuck = STATES.filter((state) => allowedCommands(state).every((c) => nextState(state, c) === state));
    expect(stuck).toEqual(['WITHDRAWN']);
  });

  it('permits only what has been examined', () => {
    expect(STATES.filter((state) => nextState(state, 'permit'))).toEqual(['EXAM_DONE', 'TAX_DUE']);
  });

  it('selects again after every change before the permit', () => {
    const after = STATES.filter(isLodged).map((state) => nextState(state, 'change'));
    expect(new Set(after)).toEqual(new Set(['PRELIM_LODGED', 'LODGED', undefined]));
    expect(STATES.filter((state) => nextState(state, 'change') === 'PRELIM_LODGED')).toEqual(
      STATES.filter(isPreliminary),
    );
  });

  it('lets nobody withdraw what is permitted, or what was never lodged', () => {
    for (const state of [
      'REGISTERED',
      'QUEUED',
      'TAX_DUE',
      'PERMITTED',
      'CORRECTION_REQUESTED',
      'WITHDRAWN',
    ] as const) {
      expect(nextState(state, 'withdraw')).toBeUndefined();
    }
  });
});
