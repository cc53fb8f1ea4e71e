import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, parseDecimal } from '../../../kernel/decimal.ts';
import { parseMoney } from '../../../kernel/money.ts';
import { mustBe } from '../../../kernel/result.ts';
import { ADJUSTMENT_KINDS, ADJUSTMENTS } from './adjustment.ts';
import { convert, type ExchangeTable } from './convert.ts';
import { buildCustomsValue, r1CustomsValue, statedValue, type ValueComponent } from './customs-value.ts';
import { isIncluded, isRequired } from './price-term.ts';

const number = (text: string) => mustBe(parseDecimal(text));
const money = (amount: string, currency: string) => mustBe(parseMoney({ amount, currency }));
const component = (own: string, effect: ValueComponent['effect'] = 'add'): ValueComponent => ({
  kind: 'price',
  stated: money('1', 'JPY'),
  own: number(own),
  effect,
});
const YEN = 1n;

describe('R1, the customs value of a line', () => {
  it.each([
    ['2008511.3391', 2008511n],
    ['2008511.9999', 2008511n],
    ['2008511', 2008511n],
    ['0.99', 0n],
  ])('drops the fraction of %s', (exact, value) => {
    expect(r1CustomsValue(number(exact), YEN)).toBe(value);
  });

  it('drops the fraction once, on the sum, and not on each part', () => {
    expect(buildCustomsValue([component('0.6'), component('0.6')], YEN).customsValue).toBe(1n);
  });

  it('adds, deducts, and leaves out what the price already contains', () => {
    const built = buildCustomsValue(
      [component('1000'), component('200'), component('50', 'deduct'), component('70', 'included')],
      YEN,
    );
    expect(built.customsValue).toBe(1150n);
    expect(built.exact).toEqual(decimal(1150n));
  });

  it('takes a settled value as it is', () => {
    expect(statedValue(534795n)).toEqual({ exact: decimal(534795n), customsValue: 534795n });
  });

  it('is never above the exact value and less than one yen below it', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.integer({ min: 0, max: 8 }), (units, scale) => {
        const value = r1CustomsValue(decimal(units, scale), YEN) * 10n ** BigInt(scale);
        expect(value).toBeLessThanOrEqual(units);
        expect(units - value).toBeLessThan(10n ** BigInt(scale));
      }),
    );
  });
});

describe('conversion', () => {
  const table: ExchangeTable = {
    ownCurrency: money('0', 'JPY').currency,
    rates: { USD: { rate: number('151.23'), fallback: false } },
  };

  it('multiplies exactly and drops nothing yet', () => {
    expect(convert(money('13281.17', 'USD'), table)).toEqual(number('2008511.3391'));
  });

  it('leaves the own currency alone', () => {
    expect(convert(money('250000', 'JPY'), table)).toEqual(number('250000'));
  });

  it('has no answer for a currency without a rate, even one named like a built-in property', () => {
    expect(convert(money('1', 'EUR'), table)).toBeUndefined();
    expect(convert({ ...money('1', 'USD'), currency: 'constructor' as never }, table)).toBeUndefined();
  });
});

describe('delivery terms', () => {
  const fob = { code: 'FOB', freightIncluded: false, insuranceIncluded: false };
  const cfr = { code: 'CFR', freightIncluded: true, insuranceIncluded: false };
  const cif = { code: 'CIF', freightIncluded: true, insuranceIncluded: true };
  const cni = { code: 'C&I', freightIncluded: false, insuranceIncluded: true };

  it.each([
    [fob, false, false],
    [cfr, true, false],
    [cif, true, true],
    [cni, false, true],
  ])('of $code say what the price contains', (term, freight, insurance) => {
    expect(isIncluded('freight', term)).toBe(freight);
    expect(isIncluded('insurance', term)).toBe(insurance);
  });

  it('ask for freight when the price does not contain it, and never for insurance', () => {
    expect([fob, cfr, cif, cni].map((term) => isRequired('freight', term))).toEqual([true, false, false, true]);
    expect([fob, cfr, cif, cni].some((term) => isRequired('insurance', term))).toBe(false);
  });

  it('left out mean that every stated cost is added and none is asked for', () => {
    expect(isIncluded('freight', undefined)).toBe(false);
    expect(isRequired('freight', undefined)).toBe(false);
  });
});

describe('the list of adjustments', () => {
  it('knows six additions and four deductions, all worded in both languages', () => {
    expect(ADJUSTMENT_KINDS.filter((kind) => ADJUSTMENTS[kind].sign === 1)).toHaveLength(6);
    expect(ADJUSTMENT_KINDS.filter((kind) => ADJUSTMENTS[kind].sign === -1)).toHaveLength(4);
    for (const kind of ADJUSTMENT_KINDS) expect(ADJUSTMENTS[kind].words.ja && ADJUSTMENTS[kind].words.en).toBeTruthy();
  });
});
