import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  type Decimal,
  decimal,
  formatDecimal,
  max,
  min,
  multiply,
  parseDecimal,
  parseNonNegative,
  subtract,
  truncate,
  wholePart,
} from './decimal.ts';
import { mustBe } from './result.ts';

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: 0, max: 12 }))
  .map(([units, scale]) => decimal(units, scale));
const read = (text: string): Decimal => mustBe(parseDecimal(text));

describe('reading', () => {
  it('takes plain digits and gives back the shortest exact writing', () => {
    expect(formatDecimal(read('1234.5'))).toBe('1234.5');
    expect(formatDecimal(read('-0.0500'))).toBe('-0.05');
    expect(formatDecimal(read('007'))).toBe('7');
    expect(formatDecimal(read('0.000'))).toBe('0');
  });

  it.each(['', ' 1', '1 ', '1,000', '1e3', '.5', '5.', '+1', '--1', '１２', 'NaN', 'Infinity', '0x1f', '1_000'])(
    'refuses “%s”',
    (text) => {
      const result = parseDecimal(text, '/price');
      expect(!result.ok && result.refusals[0]).toMatchObject({ code: 'kernel.decimal-malformed', pointer: '/price' });
    },
  );

  it('takes 18 digits before and 12 after the point, and not one more', () => {
    expect(parseDecimal(`${'9'.repeat(18)}.${'9'.repeat(12)}`).ok).toBe(true);
    expect(parseDecimal('1'.repeat(19)).ok).toBe(false);
    expect(parseDecimal(`0.${'1'.repeat(13)}`).ok).toBe(false);
    expect(parseDecimal(`${'0'.repeat(30)}1`).ok).toBe(true);
  });

  it('refuses a value below zero where none may be', () => {
    expect(parseNonNegative('0').ok).toBe(true);
    expect(parseNonNegative('-0.01').ok).toBe(false);
  });

  it('reads back what it writes', () => {
    const small = fc
      .tuple(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), fc.integer({ min: 0, max: 12 }))
      .map(([units, scale]) => decimal(units, scale));
    fc.assert(fc.property(small, (value) => compare(read(formatDecimal(value)), value) === 0));
  });
});

describe('sums', () => {
  it('are exact where floating point is not', () => {
    expect(formatDecimal(add(read('0.1'), read('0.2')))).toBe('0.3');
    expect(formatDecimal(multiply(read('1.005'), read('1000')))).toBe('1005');
    expect(formatDecimal(multiply(read('273750'), read('0.02')))).toBe('5475');
  });

  it('obey the laws of arithmetic', () => {
    fc.assert(
      fc.property(decimals, decimals, decimals, (a, b, c) => {
        expect(compare(add(a, b), add(b, a))).toBe(0);
        expect(compare(subtract(add(a, b), b), a)).toBe(0);
        expect(compare(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(0);
      }),
    );
  });

  it('compare alike however they are scaled', () => {
    expect(compare(read('1.50'), read('1.5'))).toBe(0);
    expect(compare(read('-2'), read('-1.999'))).toBeLessThan(0);
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(compare(max(a, b), min(a, b))).toBeGreaterThanOrEqual(0);
        expect(compare(a, b)).toBe(compare(b, a) === 0 ? 0 : -compare(b, a));
      }),
    );
  });
});

describe('dropping digits', () => {
  it('goes towards zero and never rounds up', () => {
    expect(formatDecimal(truncate(read('1.999'), 2))).toBe('1.99');
    expect(formatDecimal(truncate(read('-1.999'), 2))).toBe('-1.99');
    expect(wholePart(read('129.82'))).toBe(129n);
    expect(wholePart(read('-0.9'))).toBe(0n);
  });

  it('leaves less than one unit of the last place behind', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 12 }), (value, scale) => {
        const rest = subtract(value, truncate(value, scale));
        expect(compare(multiply(rest, rest), decimal(1n, 2 * scale))).toBeLessThan(0);
      }),
    );
  });
});
