import { describe, expect, it } from 'vitest';
import { proofState } from './proof-state.ts';

const proof = { withdrawnAt: null, validUntil: '2027-10-01', lines: [{ remaining: '0' }, { remaining: '0.5' }] };

describe('the state of a proof', () => {
  it.each([
    ['2026-11-21', 'valid'],
    ['2027-08-31', 'valid'],
    ['2027-09-01', 'ends-soon'],
    ['2027-10-01', 'ends-soon'],
    ['2027-10-02', 'over'],
  ])('on %s is %s', (today, state) => {
    expect(proofState(proof, today)).toBe(state);
  });

  it('is used up when no line has anything left, and never where no lines are kept', () => {
    expect(proofState({ ...proof, lines: [{ remaining: '0' }, { remaining: '0.000' }] }, '2026-11-21')).toBe('used-up');
    expect(proofState({ ...proof, lines: [] }, '2026-11-21')).toBe('valid');
    expect(proofState({ ...proof, lines: [], validUntil: null }, '2099-01-01')).toBe('valid');
  });

  it('is withdrawn whatever else is true', () => {
    expect(proofState({ ...proof, withdrawnAt: '2026-11-20T00:00:00Z' }, '2027-12-01')).toBe('withdrawn');
  });
});
