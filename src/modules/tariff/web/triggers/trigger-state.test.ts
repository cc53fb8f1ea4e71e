import { describe, expect, it } from 'vitest';
import { triggerState } from './trigger-state.ts';

describe('the state of a trigger', () => {
  it.each([
    ['2026-11-20', 'coming'],
    ['2026-11-21', 'running'],
    ['2027-03-31', 'running'],
    ['2027-04-01', 'over'],
  ])('on %s is %s', (today, state) => {
    expect(triggerState({ from: '2026-11-21', to: '2027-03-31' }, today)).toBe(state);
  });
});
