/** What must hold for every valuation, whatever the goods. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, decimal, formatDecimal } from '../../kernel/decimal.ts';
import { parseCurrencyCode } from '../../kernel/money.ts';
import { mustBe } from '../../kernel/result.ts';
import { type GoodsToValue, type ValuationReference, valueGoods } from './value-goods.ts';

const JPY = mustBe(parseCurrencyCode('JPY'));
const USD = mustBe(parseCurrencyCode('USD'));
const amount = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 10n }), fc.integer({ min: 0, max: 4 }))
  .map(([units, scale]) => decimal(units, scale));
const money = fc.record({ amount, currency: fc.constantFrom(JPY, USD) });
const rate = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 6n }), fc.integer({ min: 0, max: 5 }))
  .map(([u, s]) => decimal(u, s));
const prices = fc.array(money, { minLength: 1, maxLength: 20 });

const referenceAt = (yen: ReturnType<typeof decimal>): ValuationReference => ({
  exchange: { ownCurrency: JPY, rates: { USD: { rate: yen, fallback: false } } },
  terms: {},
  roundingUnit: 1n,
});
const valuesOf = (goods: GoodsToValue, reference: ValuationReference) => mustBe(valueGoods(goods, reference));
const total = (values: readonly { readonly customsValue: bigint }[]) =>
  values.reduce((sum, { customsValue }) => sum + customsValue, 0n);

describe('any valuation', () => {
  it('never exceeds the exact value and falls short of it by less than a yen', () => {
    fc.assert(
      fc.property(prices, money, rate, (all, freight, yen) => {
        const goods = { lines: all.map((price) => ({ price })), freight };
        for (const { customsValue, exact } of valuesOf(goods, referenceAt(yen))) {
          expect(compare(decimal(customsValue), exact)).toBeLessThanOrEqual(0);
          expect(compare(decimal(customsValue + 1n), exact)).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('with freight is worth no less than without', () => {
    fc.assert(
      fc.property(prices, money, rate, (all, freight, yen) => {
        const lines = all.map((price) => ({ price }));
        const [bare, full] = [valuesOf({ lines }, referenceAt(yen)), valuesOf({ lines, freight }, referenceAt(yen))];
        full.forEach((value, n) => {
          expect(value.customsValue >= (bare[n]?.customsValue ?? 0n)).toBe(true);
        });
      }),
    );
  });

  it('does not change by more than a yen a line when freight moves from the header to the lines', () => {
    fc.assert(
      fc.property(prices, money, rate, (all, freight, yen) => {
        const reference = referenceAt(yen);
        const shared = valuesOf({ lines: all.map((price) => ({ price })), freight }, reference);
        const [first, ...others] = all;
        if (!first) return;
        const onOne = [{ price: first, freight }, ...others.map((price) => ({ price }))];
        const difference = total(shared) - total(valuesOf({ lines: onOne }, reference));
        expect(difference <= BigInt(all.length) && -difference <= BigInt(all.length)).toBe(true);
      }),
    );
  });

  it('keeps for every share the coefficient that it was computed with', () => {
    fc.assert(
      fc.property(prices, money, rate, (all, freight, yen) => {
        const values = valuesOf({ lines: all.map((price) => ({ price })), freight }, referenceAt(yen));
        const keys = values.flatMap(({ components }) => components.flatMap(({ key }) => (key ? [key] : [])));
        expect(keys).toHaveLength(all.length);
        expect(new Set(keys.map(({ coefficientTotal }) => formatDecimal(coefficientTotal))).size).toBe(1);
        values.forEach(({ components }) => {
          const price = components.find(({ kind }) => kind === 'price');
          const share = components.find(({ kind }) => kind === 'freight');
          expect(share?.key && price && compare(share.key.coefficient, price.own)).toBe(0);
        });
      }),
    );
  });

  it('of lines in another order is the same for each line but for the odd unit that division leaves', () => {
    fc.assert(
      fc.property(prices, money, rate, (all, freight, yen) => {
        const reference = referenceAt(yen);
        const forward = valuesOf({ lines: all.map((price) => ({ price })), freight }, reference);
        const backward = valuesOf(
          { lines: [...all].reverse().map((price) => ({ price })), freight },
          reference,
        ).reverse();
        forward.forEach(({ customsValue }, n) => {
          const difference = customsValue - (backward[n]?.customsValue ?? 0n);
          expect(difference <= 1n && difference >= -1n).toBe(true);
        });
      }),
    );
  });
});
