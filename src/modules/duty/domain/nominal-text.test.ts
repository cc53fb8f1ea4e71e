import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, formatDecimal } from '../../../kernel/decimal.ts';
import { nominalText } from './nominal-text.ts';

describe('an amount before rounding', () => {
  it('is written exactly as every other decimal', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat({ max: 14 }), (units, scale) => {
        expect(nominalText(units, scale)).toBe(formatDecimal(decimal(units, scale)));
      }),
    );
  });

  it.each([
    [0n, 3, '0'],
    [18_000_000n, 3, '18000'],
    [123_900n, 3, '123.9'],
    [5n, 3, '0.005'],
    [1_000n, 3, '1'],
    [-1_500n, 3, '-1.5'],
    [42n, 0, '42'],
  ])('%s at %s places is %s', (units, scale, text) => {
    expect(nominalText(units, scale)).toBe(text);
  });
});
