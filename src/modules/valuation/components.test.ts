/** How the parts of a customs value act on it and on each other, whatever the amounts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, type Decimal, decimal, formatDecimal, multiply, subtract, ZERO } from '../../kernel/decimal.ts';
import { parseCurrencyCode } from '../../kernel/money.ts';
import { mustBe } from '../../kernel/result.ts';
import { ADJUSTMENT_KINDS, ADJUSTMENTS } from './domain/adjustment.ts';
import { apportion } from './domain/apportion.ts';
import { traceValue } from './domain/trace-value.ts';
import { type Adjustment, type GoodsToValue, type LineToValue, valueGoods } from './value-goods.ts';

const JPY = mustBe(parseCurrencyCode('JPY'));
const USD = mustBe(parseCurrencyCode('USD'));
const RATE = decimal(15_123n, 2);
const REFERENCE = {
  exchange: { ownCurrency: JPY, rates: { USD: { rate: RATE, fallback: false } } },
  terms: { CIF: { code: 'CIF', freightIncluded: true, insuranceIncluded: true } },
  roundingUnit: 1n,
};
const value = (goods: GoodsToValue) => mustBe(valueGoods(goods, REFERENCE));
const codes = (goods: GoodsToValue) => {
  const valued = valueGoods(goods, REFERENCE);
  return valued.ok ? [] : valued.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
};

const units = fc.bigInt({ min: 1n, max: 10n ** 10n });
const decimals = fc.integer({ min: 0, max: 3 });
const amount = fc.tuple(units, decimals).map(([of, scale]) => decimal(of, scale));
const money = fc.record({ amount, currency: fc.constantFrom(JPY, USD) });
const prices = fc.array(money, { minLength: 1, maxLength: 12 });
const addition = fc.constantFrom(...ADJUSTMENT_KINDS.filter((kind) => ADJUSTMENTS[kind].sign === 1));
const deduction = fc.constantFrom(...ADJUSTMENT_KINDS.filter((kind) => ADJUSTMENTS[kind].sign === -1));
const priced = (all: readonly LineToValue['price'][]): LineToValue[] =>
  all.flatMap((price) => (price ? [{ price }] : []));

describe('an amount stated in parts', () => {
  it('makes the same value as stated in one, on a line', () => {
    fc.assert(
      fc.property(money, addition, amount, amount, fc.constantFrom(JPY, USD), (price, kind, a, b, currency) => {
        const of = (...parts: Decimal[]): Adjustment[] =>
          parts.map((part) => ({ kind, money: { amount: part, currency } }));
        const [whole] = value({ lines: [{ price, adjustments: of(add(a, b)) }] });
        const [parts] = value({ lines: [{ price, adjustments: of(a, b) }] });
        expect(parts?.customsValue).toBe(whole?.customsValue);
      }),
    );
  });

  it('makes the same value in whatever order the parts stand', () => {
    const parts = fc.array(fc.record({ kind: addition, money }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(money, parts, (price, adjustments) => {
        const [forward] = value({ lines: [{ price, adjustments }] });
        const [backward] = value({ lines: [{ price, adjustments: [...adjustments].reverse() }] });
        expect(backward?.customsValue).toBe(forward?.customsValue);
      }),
    );
  });
});

describe('a deduction', () => {
  it('of what was added leaves the value of the bare price', () => {
    fc.assert(
      fc.property(money, addition, deduction, money, (price, plus, minus, same) => {
        const adjustments = [
          { kind: plus, money: same },
          { kind: minus, money: same },
        ];
        const [both] = value({ lines: [{ price, adjustments }] });
        const [bare] = value({ lines: [{ price }] });
        expect(both?.customsValue).toBe(bare?.customsValue);
      }),
    );
  });

  it('of the whole price leaves nothing, and of any more is refused at its line', () => {
    fc.assert(
      fc.property(money, deduction, (price, kind) => {
        const [all] = value({ lines: [{ price, adjustments: [{ kind, money: price }] }] });
        expect(all?.customsValue).toBe(0n);
        const above = { ...price, amount: add(price.amount, decimal(1n, 3)) };
        const lines = [{ price }, { price, adjustments: [{ kind, money: above }] }];
        expect(codes({ lines })).toEqual(['valuation.value-below-zero /items/1/adjustments']);
      }),
    );
  });
});

describe('a cost of the whole declaration', () => {
  it('is on the lines together what it is by itself, to the last decimal', () => {
    fc.assert(
      fc.property(prices, money, addition, (all, cost, kind) => {
        const values = value({ lines: priced(all), adjustments: [{ kind, money: cost }] });
        const shares = values.flatMap(({ components }) => components.filter((part) => part.kind === kind));
        const sum = shares.reduce((total, { own }) => add(total, own), ZERO);
        const own = cost.currency === JPY ? cost.amount : multiply(cost.amount, RATE);
        expect(compare(sum, own)).toBe(0);
      }),
    );
  });

  it('raises the sum of exact values by itself, and lowers it when it is deducted', () => {
    fc.assert(
      fc.property(prices, fc.bigInt({ min: 1n, max: 1000n }), addition, deduction, (all, small, plus, minus) => {
        const exact = (goods: GoodsToValue) => value(goods).reduce((total, line) => add(total, line.exact), ZERO);
        const lines = priced(all);
        const cost = { amount: decimal(small, 3), currency: JPY };
        const bare = exact({ lines });
        expect(compare(exact({ lines, adjustments: [{ kind: plus, money: cost }] }), add(bare, cost.amount))).toBe(0);
        fc.pre(all.every(({ amount: of }) => compare(of, decimal(2n)) > 0));
        const less = exact({ lines, adjustments: [{ kind: minus, money: cost }] });
        expect(compare(less, subtract(bare, cost.amount))).toBe(0);
      }),
    );
  });

  it('that the delivery term contains changes no value but stands among the parts', () => {
    fc.assert(
      fc.property(prices, money, (all, freight) => {
        const lines = priced(all);
        const [bare, shown] = [value({ term: 'CIF', lines }), value({ term: 'CIF', lines, freight })];
        expect(shown.map(({ customsValue }) => customsValue)).toEqual(bare.map(({ customsValue }) => customsValue));
        for (const { components } of shown)
          expect(components[1]).toMatchObject({ kind: 'freight', effect: 'included' });
      }),
    );
  });

  it('leaves lines with a settled value as they are, wherever they stand', () => {
    fc.assert(
      fc.property(prices, money, fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.nat(), (all, freight, settled, at) => {
        const lines = priced(all);
        const place = at % (lines.length + 1);
        const mixed = [...lines.slice(0, place), { statedValue: settled }, ...lines.slice(place)];
        const values = value({ lines: mixed, freight });
        expect(values[place]).toMatchObject({ customsValue: settled, stated: true, components: [] });
        const without = value({ lines, freight }).map(({ customsValue }) => customsValue);
        expect(values.filter((_, n) => n !== place).map(({ customsValue }) => customsValue)).toEqual(without);
      }),
    );
  });
});

describe('sharing over lines in another order', () => {
  const weights = fc.uniqueArray(fc.bigInt({ min: 1n, max: 10n ** 6n }), { minLength: 1, maxLength: 12 });
  const order = weights.chain((all) =>
    fc.shuffledSubarray([...all.keys()], { minLength: all.length }).map((places) => ({ all, places })),
  );
  const share = (total: bigint, all: readonly bigint[]) =>
    (
      apportion(
        decimal(total),
        all.map((of) => decimal(of)),
      ) ?? []
    ).map((part) => part.amount.units);

  it('gives every line what it had, wherever no two remainders are the same', () => {
    fc.assert(
      fc.property(order, fc.bigInt({ min: 0n, max: 10n ** 9n }), ({ all, places }, total) => {
        const sum = all.reduce((a, b) => a + b, 0n);
        fc.pre(new Set(all.map((of) => (total * of) % sum)).size === all.length);
        const straight = share(total, all);
        const mixed = share(
          total,
          places.map((place) => all[place] ?? 0n),
        );
        expect(mixed).toEqual(places.map((place) => straight[place]));
      }),
    );
  });

  it('gives out the same shares in all, even where remainders are the same', () => {
    fc.assert(
      fc.property(order, fc.bigInt({ min: 0n, max: 10n ** 9n }), ({ all, places }, total) => {
        const sum = (parts: readonly bigint[]) => parts.reduce((a, b) => a + b, 0n);
        const mixed = share(
          total,
          places.map((place) => all[place] ?? 0n),
        );
        expect(sum(mixed)).toBe(total);
        expect(sum(share(total, all))).toBe(total);
      }),
    );
  });

  it('gives lines of one price shares that differ by no more than one unit, the earlier ones the larger', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.bigInt({ min: 0n, max: 10n ** 6n }), (lines, total) => {
        const parts = share(
          total,
          Array.from({ length: lines }, () => 7n),
        );
        const [first = 0n, last = 0n] = [parts[0], parts.at(-1)];
        expect(first - last <= 1n).toBe(true);
        parts.forEach((part, n) => {
          expect(part <= (parts[n - 1] ?? part)).toBe(true);
        });
      }),
    );
  });

  it('gives a larger total to every line no less but for the odd unit', () => {
    fc.assert(
      fc.property(
        weights,
        fc.bigInt({ min: 0n, max: 10n ** 9n }),
        fc.bigInt({ min: 0n, max: 10n ** 6n }),
        (all, total, more) => {
          const [low, high] = [share(total, all), share(total + more, all)];
          low.forEach((part, n) => {
            expect((high[n] ?? 0n) + 1n).toBeGreaterThanOrEqual(part);
          });
        },
      ),
    );
  });
});

describe('the reasoning of a value', () => {
  it('adds up: its parts, as they are shown, make the value before rounding', () => {
    const extra = fc.array(fc.record({ kind: addition, money }), { maxLength: 3 });
    fc.assert(
      fc.property(prices, money, extra, (all, freight, adjustments) => {
        for (const line of value({ lines: priced(all), freight, adjustments })) {
          const { children = [], inputs, result } = traceValue(line, REFERENCE.exchange);
          const sum = line.components.reduce((total, { own }) => add(total, own), ZERO);
          expect(children.map((child) => child.result)).toEqual(line.components.map(({ own }) => formatDecimal(own)));
          expect(inputs[0]?.value).toBe(formatDecimal(sum));
          expect(result).toBe(String(line.customsValue));
        }
      }),
    );
  });

  it('shows what was stated, the rate of its currency and its share of the whole', () => {
    const lines = [
      { price: { amount: decimal(300n), currency: USD } },
      { price: { amount: decimal(100n), currency: USD } },
    ];
    const [first] = value({ lines, freight: { amount: decimal(8n), currency: JPY } });
    if (!first) throw new Error('No line');
    const [price, freight] = traceValue(first, REFERENCE.exchange).children ?? [];
    expect(price?.inputs.map(({ value: shown }) => shown)).toEqual(['300 USD', '151.23']);
    expect(price?.law.en).toBe('Customs Tariff Act, Art. 4-7');
    expect(freight?.inputs.map(({ value: shown }) => shown)).toEqual(['8 JPY', '45369/60492']);
    expect(freight).toMatchObject({ result: '6', law: { en: 'Customs Tariff Act, Art. 4' } });
  });

  it('words every kind of part in both languages and gives it the law', () => {
    const adjustments = ADJUSTMENT_KINDS.map((kind) => ({ kind, money: { amount: decimal(1n), currency: JPY } }));
    const [line] = value({ lines: [{ price: { amount: decimal(100n), currency: JPY }, adjustments }] });
    const children = line ? (traceValue(line, REFERENCE.exchange).children ?? []) : [];
    expect(children.map(({ rule }) => rule)).toEqual([
      'valuation.price',
      ...ADJUSTMENT_KINDS.map((k) => `valuation.${k}`),
    ]);
    for (const { title, law } of children) expect(title.ja && title.en && law.ja && law.en).toBeTruthy();
    expect(new Set(children.map(({ title }) => title.en)).size).toBe(children.length);
    expect(children.filter(({ result }) => result === '-1')).toHaveLength(4);
    expect(line?.customsValue).toBe(102n);
  });
});

describe('goods for personal use (Customs Tariff Act Art. 4-6 (2))', () => {
  const coefficient = decimal(6n, 1);

  it('count at their share of the price, and bear no transport', () => {
    fc.assert(
      fc.property(money, money, (price, freight) => {
        const [personal] = value({ lines: [{ price, coefficient }], freight });
        const own = price.currency === JPY ? price.amount : multiply(price.amount, RATE);
        expect(personal && compare(personal.exact, multiply(own, coefficient))).toBe(0);
        expect(personal?.components[1]?.effect).toBe('included');
      }),
    );
  });

  it('say by which rule, for the price and for the costs left aside', () => {
    const price = { amount: decimal(1000n), currency: JPY };
    const [line] = value({ lines: [{ price, coefficient, freight: price }] });
    const [part, cost] = line ? (traceValue(line, REFERENCE.exchange).children ?? []) : [];
    expect(part).toMatchObject({ result: '600', law: { en: 'Customs Tariff Act, Art. 4-6 (2)' } });
    expect(part?.inputs.at(-1)?.value).toBe('0.6');
    expect(cost).toMatchObject({ result: '0', law: { en: 'Customs Tariff Act, Art. 4-6 (2)' } });
    expect(cost?.note?.en).toContain('unconfirmed');
  });
});
