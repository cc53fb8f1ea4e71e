import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floorTo, floorTo100, floorTo1000, formatMoney, parseMoney } from './money.ts';
import { mustBe } from './result.ts';

describe('floors', () => {
  it('drop what is below the unit', () => {
    expect([floorTo1000(534_795n), floorTo1000(999n), floorTo100(5_475n), floorTo100(99n)]).toEqual([
      534_000n,
      0n,
      5_400n,
      0n,
    ]);
    expect(floorTo1000(1_000n)).toBe(1_000n);
  });

  it('of a negative amount go down, too', () => {
    expect(floorTo100(-1n)).toBe(-100n);
    expect(floorTo100(-100n)).toBe(-100n);
  });

  it('give the largest multiple that is not above the amount', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        (unit, amount) => {
          const floored = floorTo(unit, amount);
          expect(floored % unit).toBe(0n);
          expect(floored <= amount && amount < floored + unit).toBe(true);
          expect(floorTo(unit, floored)).toBe(floored);
        },
      ),
    );
  });
});

describe('a price', () => {
  it('is an exact amount and a currency', () => {
    expect(formatMoney(mustBe(parseMoney({ amount: '1999.90', currency: 'USD' })))).toEqual({
      amount: '1999.9',
      currency: 'USD',
    });
  });

  it('with two faults names both, at their places', () => {
    const result = parseMoney({ amount: '-1', currency: 'usd' }, '/price');
    expect(!result.ok && result.refusals.map(({ pointer }) => pointer)).toEqual(['/price/amount', '/price/currency']);
  });
});
