import { describe, expect, it } from 'vitest';
import { shareOf, shareText } from './share-text.ts';

describe('shares of a rule', () => {
  it('are written as percent with one digit', () => {
    expect([0, 4, 5, 1234, 10_000].map(shareText)).toEqual(['0.0%', '0.0%', '0.1%', '12.3%', '100.0%']);
  });

  it('of nothing are nothing', () => {
    expect(shareOf(0, 0)).toBe(0);
    expect(shareOf(1, 3)).toBe(3333);
  });
});
