import { describe, expect, it } from 'vitest';
import { endOutcome } from './end-outcome.ts';

describe('the outcome offered to the officer', () => {
  it('is documents in order for category 2, which may end at once', () => {
    expect(endOutcome(2, [])).toEqual({ outcome: 'documents-in-order', verdict: 'may-end' });
  });

  it('waits for the inspection and its result in category 3', () => {
    expect(endOutcome(3, []).verdict).toBe('not-inspected');
    expect(endOutcome(3, [{ finding: undefined }]).verdict).toBe('inspection-open');
  });

  it('follows what the last look found', () => {
    expect(endOutcome(3, [{ finding: 'discrepancy' }])).toEqual({
      outcome: 'settled-with-importer',
      verdict: 'may-end',
    });
    expect(endOutcome(3, [{ finding: 'discrepancy' }, { finding: 'conforms' }]).outcome).toBe('conforms');
    expect(endOutcome(3, [{ finding: 'prohibited-goods' }]).verdict).toBe('goods-held');
  });
});
