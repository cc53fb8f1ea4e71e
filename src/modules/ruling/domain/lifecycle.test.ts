import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { commandsFor } from './commands-for.ts';
import {
  allowedCommands,
  FIRST_STATE,
  hasAnswer,
  nextState,
  RULING_COMMANDS,
  RULING_STATES,
  type RulingState,
} from './lifecycle.ts';
import { COMMAND_OF_FACT, factOf, stateAfter } from './state-after.ts';

const day = (text: string): PlainDate => text as PlainDate;

describe('the life of an advance ruling', () => {
  it('every state can be reached, and only the three last ones are ends', () => {
    const reached = new Set<RulingState>([FIRST_STATE]);
    for (const state of reached) {
      for (const command of allowedCommands(state)) {
        const next = nextState(state, command);
        if (next) reached.add(next);
      }
    }
    expect([...reached].sort()).toEqual([...RULING_STATES].sort());
    const ends = RULING_STATES.filter((state) => allowedCommands(state).length === 0);
    expect(ends).toEqual(['EXPIRED', 'INVALIDATED', 'WITHDRAWN']);
  });

  it('what the table does not name is refused for every pair of state and command', () => {
    for (const state of RULING_STATES) {
      for (const command of RULING_COMMANDS) {
        expect(nextState(state, command) !== undefined).toBe(allowedCommands(state).includes(command));
      }
    }
  });

  it('nothing that was answered can be withdrawn, and nothing unanswered published', () => {
    for (const state of RULING_STATES) {
      if (hasAnswer(state)) expect(nextState(state, 'withdraw')).toBeUndefined();
      else expect(nextState(state, 'publish')).toBeUndefined();
    }
  });

  it('every command states one fact, and the facts in order lead to the state', () => {
    expect(Object.values(COMMAND_OF_FACT).toSorted()).toEqual([...RULING_COMMANDS].sort());
    for (const command of RULING_COMMANDS) expect(COMMAND_OF_FACT[factOf(command)]).toBe(command);
    const asked = ['ruling.draft-saved', 'ruling.applied', 'ruling.question-asked', 'ruling.question-answered'];
    expect(stateAfter(asked)).toBe('RECEIVED');
    expect(stateAfter([...asked, 'ruling.answered', 'ruling.deferred', 'ruling.published'])).toBe('PUBLISHED');
    expect(() => stateAfter(['ruling.published'])).toThrow('cannot follow');
  });
});

describe('who may do what', () => {
  const answered = {
    state: 'PUBLISHED',
    reviewUntil: day('2027-02-24'),
    reviewRequestedOn: null,
    publishedOn: day('2026-12-25'),
    answeredBy: 'first',
  } as const;
  const at = (today: string, side: 'applicant' | 'officer' | 'supervisor' | 'system', name = 'x') => ({
    side,
    today: day(today),
    name,
  });

  it('the applicant may ask for a review on the last day and not on the next, and only once', () => {
    expect(commandsFor(answered, at('2027-02-24', 'applicant'))).toEqual(['request-review']);
    expect(commandsFor(answered, at('2027-02-25', 'applicant'))).toEqual([]);
    const again = { ...answered, reviewRequestedOn: day('2027-01-01') };
    expect(commandsFor(again, at('2027-01-02', 'applicant'))).toEqual([]);
  });

  it('a review is decided by a supervisor who did not give the answer', () => {
    const review = { ...answered, state: 'REVIEW_REQUESTED' } as const;
    expect(commandsFor(review, at('2027-01-02', 'supervisor', 'second'))).toContain('confirm');
    expect(commandsFor(review, at('2027-01-02', 'supervisor', 'first'))).toEqual(['invalidate']);
    expect(commandsFor(review, at('2027-01-02', 'officer', 'second'))).toEqual(['invalidate']);
  });

  it('what is published is not published again after its review', () => {
    const confirmed = { ...answered, state: 'CONFIRMED' } as const;
    expect(commandsFor(confirmed, at('2027-01-02', 'officer'))).toEqual(['invalidate']);
    expect(commandsFor({ ...confirmed, publishedOn: null }, at('2027-01-02', 'officer'))).toContain('publish');
  });

  it('only the night job lets a ruling expire, and customs never writes the application', () => {
    expect(commandsFor(answered, at('2030-01-01', 'system'))).toEqual(['expire']);
    const draft = { ...answered, state: 'DRAFT', publishedOn: null, reviewUntil: null, answeredBy: null } as const;
    expect(commandsFor(draft, at('2026-11-20', 'supervisor'))).toEqual([]);
    expect(commandsFor(draft, at('2026-11-20', 'applicant'))).toEqual(['save', 'attach', 'apply', 'withdraw']);
  });
});
