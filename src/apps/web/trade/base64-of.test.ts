import { describe, expect, it } from 'vitest';
import { base64Of } from './base64-of.ts';

describe('base64Of', () => {
  it('says the same as the platform does, also over the edge of a piece', () => {
    for (const length of [0, 1, 2, 3, 0x8000, 0x8001, 100_000]) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) % 256);
      expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }
  });
});
