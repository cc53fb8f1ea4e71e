import { describe, expect, it } from 'vitest';
import { stateOf } from './certificate-state.ts';

const certificate = { validFrom: '2026-05-01', validTo: '2027-03-31', remaining: '12.5' };

describe('a quota certificate', () => {
  it.each([
    ['2026-04-30', 'early'],
    ['2026-05-01', 'valid'],
    ['2027-03-31', 'valid'],
    ['2027-04-01', 'expired'],
  ])('on %s is %s', (today, state) => {
    expect(stateOf(certificate, today)).toBe(state);
  });

  it('is used up when nothing is left of it, until its days are over', () => {
    const spent = { ...certificate, remaining: '0' };
    expect(stateOf(spent, '2026-06-01')).toBe('spent');
    expect(stateOf(spent, '2027-04-01')).toBe('expired');
  });
});
