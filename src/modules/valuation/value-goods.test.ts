import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal, parseDecimal } from '../../kernel/decimal.ts';
import { parseMoney } from '../../kernel/money.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';
import { mustBe } from '../../kernel/result.ts';
import { traceValue } from './domain/trace-value.ts';
import { type GoodsToValue, type LineToValue, type ValuationReference, valueGoods } from './value-goods.ts';

const number = (text: string) => mustBe(parseDecimal(text));
const money = (text: string) => {
  const [amount = '', currency = ''] = text.split(' ');
  return mustBe(parseMoney({ amount, currency }));
};
const line = (price: string, more: Partial<LineToValue> = {}): LineToValue => ({ price: money(price), ...more });

const week = { start: mustBe(parsePlainDate('2026-10-25')), end: mustBe(parsePlainDate('2026-10-31')) };
const REFERENCE: ValuationReference = {
  exchange: {
    ownCurrency: money('0 JPY').currency,
    rates: {
      USD: { rate: number('109.5'), fallback: false },
      EUR: { rate: number('129.82'), week, fallback: true },
    },
  },
  terms: {
    FOB: { code: 'FOB', freightIncluded: false, insuranceIncluded: false },
    CIF: { code: 'CIF', freightIncluded: true, insuranceIncluded: true },
    'C&F': { code: 'C&F', freightIncluded: true, insuranceIncluded: false },
  },
  roundingUnit: 1n,
};
const valued = (goods: GoodsToValue) => mustBe(valueGoods(goods, REFERENCE)).map(({ customsValue }) => customsValue);
const refusals = (goods: GoodsToValue) => {
  const result = valueGoods(goods, REFERENCE);
  return result.ok ? [] : result.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
};

describe('the customs value of the printed records', () => {
  it.each([
    ['200000 JPY', '50000 JPY', 250000n],
    ['2000 USD', '500 USD', 273750n],
    ['2000 EUR', '500 EUR', 324550n],
  ])('%s with %s of freight and insurance', (price, freight, value) => {
    expect(valued({ lines: [line(price, { freight: money(freight) })] })).toEqual([value]);
  });
});

describe('building up a value', () => {
  it('adds freight and insurance to an FOB price', () => {
    const goods = {
      term: 'FOB',
      lines: [line('1000 USD', { freight: money('10000 JPY'), insurance: money('500 JPY') })],
    };
    expect(valued(goods)).toEqual([120000n]);
  });

  it('does not add again what a CIF price contains, but keeps showing it', () => {
    const goods = { term: 'CIF', lines: [line('1000 USD', { freight: money('10000 JPY') })] };
    const [value] = mustBe(valueGoods(goods, REFERENCE));
    expect(value?.customsValue).toBe(109500n);
    expect(value?.components.map(({ kind, effect }) => [kind, effect])).toEqual([
      ['price', 'add'],
      ['freight', 'included'],
    ]);
  });

  it('adds only insurance to a C&F price', () => {
    const goods = { term: 'C&F', lines: [line('1000 USD', { freight: money('9 JPY'), insurance: money('700 JPY') })] };
    expect(valued(goods)).toEqual([110200n]);
  });

  it('adds royalties and assists and deducts installation', () => {
    const adjustments = [
      { kind: 'royalties', money: money('3000 JPY') },
      { kind: 'assists', money: money('10 USD') },
      { kind: 'post-import-work', money: money('500 JPY') },
    ] as const;
    expect(valued({ lines: [line('10000 JPY', { adjustments })] })).toEqual([13595n]);
  });

  it('mixes currencies and drops the fraction once', () => {
    const goods = { lines: [line('10.01 USD', { freight: money('0.05 EUR') })] };
    expect(valued(goods)).toEqual([1102n]);
    expect(formatDecimal(mustBe(valueGoods(goods, REFERENCE))[0]?.exact ?? number('0'))).toBe('1102.586');
  });

  it('takes a settled customs value as it is', () => {
    const [value] = mustBe(valueGoods({ lines: [{ statedValue: 534795n }] }, REFERENCE));
    expect(value).toMatchObject({ customsValue: 534795n, stated: true, components: [] });
  });
});

describe('amounts for the whole declaration', () => {
  it('are shared by value, and the shares add up', () => {
    expect(valued({ lines: [line('1 JPY'), line('1 JPY'), line('1 JPY')], freight: money('100 JPY') })).toEqual([
      35n,
      34n,
      34n,
    ]);
  });

  it('go only to the lines that do not state the same cost themselves', () => {
    const lines = [line('100 JPY', { freight: money('7 JPY') }), line('300 JPY'), line('100 JPY')];
    expect(valued({ lines, freight: money('40 JPY') })).toEqual([107n, 330n, 110n]);
  });

  it('do not touch lines with a settled value', () => {
    expect(valued({ lines: [{ statedValue: 999n }, line('100 JPY')], insurance: money('5 JPY') })).toEqual([
      999n,
      105n,
    ]);
  });

  it('include additions and deductions', () => {
    const adjustments = [
      { kind: 'commission', money: money('30 JPY') },
      { kind: 'domestic-duties', money: money('3 JPY') },
    ] as const;
    expect(valued({ lines: [line('200 JPY'), line('100 JPY')], adjustments })).toEqual([218n, 109n]);
  });

  it('satisfy a term that asks for freight', () => {
    expect(valued({ term: 'FOB', lines: [line('100 JPY'), line('100 JPY')], freight: money('10 JPY') })).toEqual([
      105n,
      105n,
    ]);
    expect(valued({ term: 'FOB', lines: [line('0 JPY')], freight: money('0 JPY') })).toEqual([0n]);
  });

  it('give one line exactly what stating them on the line would give', () => {
    const upstairs = valued({
      lines: [line('2000.37 USD')],
      freight: money('33.33 EUR'),
      insurance: money('7.77 USD'),
    });
    const onLine = valued({
      lines: [line('2000.37 USD', { freight: money('33.33 EUR'), insurance: money('7.77 USD') })],
    });
    expect(upstairs).toEqual(onLine);
  });

  it('keep Σ lines within a yen per line of the undivided value', () => {
    const prices = fc.array(fc.integer({ min: 1, max: 10 ** 9 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(prices, fc.integer({ min: 0, max: 10 ** 9 }), (all, freight) => {
        const values = valued({ lines: all.map((price) => line(`${price} JPY`)), freight: money(`${freight} JPY`) });
        const total = values.reduce((sum, value) => sum + value, 0n);
        expect(total).toBe(BigInt(all.reduce((sum, price) => sum + price, 0) + freight));
      }),
    );
  });
});

describe('a value that cannot be built', () => {
  it('names every missing exchange rate at once', () => {
    const lines = [line('1 GBP'), line('1 JPY', { freight: money('1 CHF') })];
    expect(refusals({ lines, insurance: money('1 SEK') })).toEqual([
      'valuation.exchange-rate-missing /items/0/price/currency',
      'valuation.exchange-rate-missing /items/1/freight/currency',
      'valuation.exchange-rate-missing /insurance/currency',
    ]);
  });

  it('refuses price and settled value together, and neither', () => {
    expect(refusals({ lines: [line('1 JPY', { statedValue: 1n }), {}] })).toEqual([
      'valuation.price-and-value /items/0/customsValueJpy',
      'valuation.price-missing /items/1/price',
    ]);
  });

  it('refuses costs beside a settled value', () => {
    expect(refusals({ lines: [{ statedValue: 1n, freight: money('1 JPY') }] })).toEqual([
      'valuation.price-and-value /items/0/customsValueJpy',
    ]);
  });

  it('asks for the freight that an FOB price lacks', () => {
    expect(refusals({ term: 'FOB', lines: [line('1 JPY', { freight: money('0 JPY') }), line('1 JPY')] })).toEqual([
      'valuation.freight-missing /items/1/freight',
    ]);
  });

  it('refuses a term that is not listed', () => {
    expect(refusals({ term: 'XYZ', lines: [line('1 JPY')] })).toEqual(['valuation.price-term-unknown /terms']);
    expect(refusals({ term: 'toString', lines: [line('1 JPY')] })).toEqual(['valuation.price-term-unknown /terms']);
  });

  it('refuses to share an amount over nothing', () => {
    expect(refusals({ lines: [line('0 JPY')], freight: money('5 JPY') })).toEqual([
      'valuation.nothing-to-apportion /freight',
    ]);
    const all = [line('5 JPY', { freight: money('1 JPY') })];
    expect(refusals({ lines: all, freight: money('5 JPY') })).toEqual(['valuation.nothing-to-apportion /freight']);
  });

  it('refuses deductions above the price', () => {
    const adjustments = [{ kind: 'deferred-payment-interest', money: money('6 JPY') }] as const;
    expect(refusals({ lines: [line('5 JPY', { adjustments })] })).toEqual([
      'valuation.value-below-zero /items/0/adjustments',
    ]);
  });

  it('refuses a value beyond eighteen digits', () => {
    expect(refusals({ lines: [line('999999999999999999 USD')] })).toEqual(['valuation.value-too-large /items/0/price']);
  });
});

describe('the reasoning of a value', () => {
  const goods = {
    term: 'C&F',
    lines: [line('10 EUR', { freight: money('2 EUR') }), line('30 EUR')],
    insurance: money('400 JPY'),
  };
  const [first] = mustBe(valueGoods(goods, REFERENCE));
  if (!first) throw new Error('no line');
  const trace = traceValue(first, REFERENCE.exchange);

  it('ends with R1 and the sum before rounding', () => {
    expect(trace).toMatchObject({ rule: 'R1', result: '1398', inputs: [{ value: '1398.2' }] });
  });

  it('shows each part with its rate, week and share', () => {
    expect(trace.children?.map(({ rule, result }) => [rule, result])).toEqual([
      ['valuation.price', '1298.2'],
      ['valuation.freight', '0'],
      ['valuation.insurance', '100'],
    ]);
    expect(trace.children?.[0]?.inputs.map(({ value }) => value)).toEqual([
      '10 EUR',
      '129.82',
      '2026-10-25/2026-10-31',
    ]);
    expect(trace.children?.[2]?.inputs.map(({ value }) => value)).toEqual(['400 JPY', '1298.2/5192.8']);
  });

  it('says that a stand-in exchange rate was used, and what the term contains', () => {
    expect(trace.children?.[0]?.note?.en).toMatch(/last published one/);
    expect(trace.children?.[1]?.note?.en).toMatch(/delivery term/);
  });

  it('shows a deduction with its sign and says when a value was settled elsewhere', () => {
    const adjustments = [{ kind: 'domestic-duties', money: money('3 JPY') }] as const;
    const [deducted, settled] = mustBe(
      valueGoods({ lines: [line('9 JPY', { adjustments }), { statedValue: 5n }] }, REFERENCE),
    );
    if (!deducted || !settled) throw new Error('no line');
    expect(traceValue(deducted, REFERENCE.exchange).children?.[1]?.result).toBe('-3');
    expect(traceValue(settled, REFERENCE.exchange).note?.en).toMatch(/as it is/);
  });
});
