import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, formatDecimal } from '../../../kernel/decimal.ts';
import {
  cutTo,
  dividedBy,
  dropFraction,
  fraction,
  fractionOf,
  isAbove,
  minus,
  plus,
  times,
  toDecimal,
} from './fraction.ts';

const any = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([n, d]) => fraction(n, d));
const positive = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([n, d]) => fraction(n, d));

describe('exact quotients', () => {
  it('undo each other: a + b − b is a, and a ÷ b × b is a', () => {
    fc.assert(
      fc.property(any, positive, (a, b) => {
        const same = (x: typeof a, y: typeof a) => !isAbove(x, y) && !isAbove(y, x);
        expect(same(minus(plus(a, b), b), a)).toBe(true);
        expect(same(times(dividedBy(a, b), b), a)).toBe(true);
      }),
    );
  });

  it('are cut and never rounded up', () => {
    fc.assert(
      fc.property(positive, fc.integer({ min: 0, max: 6 }), (a, digits) => {
        const cut = cutTo(a, digits);
        expect(isAbove(cut, a)).toBe(false);
        expect(isAbove(plus(cut, fraction(1n, 10n ** BigInt(digits))), a)).toBe(true);
      }),
    );
  });

  it('become decimals exactly where they can, and are cut after twelve places where they cannot', () => {
    expect(formatDecimal(toDecimal(times(fractionOf(decimal(27375n, 0)), fraction(2n, 100n))))).toBe('547.5');
    expect(formatDecimal(toDecimal(fraction(3n, 8n)))).toBe('0.375');
    expect(formatDecimal(toDecimal(fraction(2n, 11n)))).toBe('0.181818181818');
    expect(dropFraction(fraction(199n, 100n))).toBe(1n);
  });
});
