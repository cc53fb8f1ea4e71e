import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { readJson } from './contract.ts';
import { type BriefLine, referenceOn } from './profile.test-support.ts';
import { item, request, TODAY } from './soy-sauce.test-support.ts';

const LINES: BriefLine[] = [
  { code: '210310000', units: [null, 'KG'], rates: { general: '9.6%', wto: '7.2%' }, edition: '2026-07' },
  { code: '300490010', units: [null, 'KG'], rates: { general: '●無税〜5%' } },
];
const REFERENCE = referenceOn(TODAY, { lines: LINES, exchange: { USD: '151.23' } });

const refusals = (input: unknown, reference = REFERENCE) => {
  const result = assess(input, reference);
  return result.ok ? [] : result.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
};

describe('refusals', () => {
  it('of all lines come at once, each with its pointer', () => {
    const input = request(
      item({ code: '12345' }),
      item({ origin: 'china' }),
      item({ quantities: [{ value: '-5', unit: 'KG' }] }),
      item({ customsValueJpy: '1.5' }),
    );
    expect(refusals(input)).toEqual([
      'kernel.statistical-code-malformed /items/0/code',
      'kernel.country-code-malformed /items/1/origin',
      'duty.quantity-negative /items/2/quantities/0/value',
      'duty.amount-not-whole /items/3/customsValueJpy',
    ]);
  });

  it('meet a quantity of nothing: by weight or by piece it would owe nothing', () => {
    for (const value of ['0', '0.000', '00']) {
      const input = request(item({ quantities: [{ value, unit: 'KG' }] }));
      expect(refusals(input)).toEqual(['duty.quantity-zero /items/0/quantities/0/value']);
    }
    expect(refusals(request(item({ quantities: [{ value: '0.001', unit: 'KG' }] })))).toEqual([]);
  });

  it('of unknown codes and origins come together with those of the rates', () => {
    const input = request(item({ code: '010121100' }), item({ origin: 'XX' }), item({ code: '300490010' }));
    expect(refusals(input)).toEqual([
      'duty.code-unknown /items/0/code',
      'duty.origin-unknown /items/1/origin',
      'duty.rate-look-up /items/2/code',
    ]);
  });

  it('of values come together with those of codes', () => {
    const input = request(item({ code: '010121100' }), item({ customsValueJpy: undefined }));
    expect(refusals(input)).toEqual(['duty.code-unknown /items/0/code', 'valuation.price-missing /items/1/price']);
  });

  it('name unknown and missing fields', () => {
    const { taxClass: _, ...noClass } = item();
    expect(refusals({ ...request({ ...noClass, colour: 'red' }), hurry: true })).toEqual([
      'duty.field-missing /items/0/taxClass',
      'duty.field-unknown /items/0/colour',
      'duty.field-unknown /hurry',
    ]);
  });

  it('meet text that is no JSON', () => {
    expect(readJson('\uFEFF{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
    const broken = readJson('{"a":');
    expect(broken.ok ? [] : broken.refusals.map(({ code }) => code)).toEqual(['duty.not-json']);
  });

  it('meet anything that is not a request', () => {
    for (const nonsense of [null, 5, 'text', [], {}, { items: {} }, { asOf: 1, direction: 'import', items: [null] }]) {
      expect(refusals(nonsense).length).toBeGreaterThan(0);
    }
  });

  it('hold the limit of lines at its edge', () => {
    const lines = (count: number) => request(...Array.from({ length: count }, () => item()));
    expect(refusals(lines(999))).toEqual([]);
    expect(refusals(lines(1000))).toEqual(['duty.too-many-lines /items']);
    expect(refusals(lines(0))).toEqual(['duty.request-malformed /items']);
  });

  it('meet exports, wrong tax classes and texts beyond their length', () => {
    expect(refusals({ ...request(item()), direction: 'export' })).toEqual(['duty.request-malformed /direction']);
    expect(refusals(request(item({ taxClass: 'none' })))).toEqual(['duty.request-malformed /items/0/taxClass']);
    expect(refusals(request(item({ dutyRate: '5'.repeat(2001) })))).toEqual([
      'duty.request-malformed /items/0/dutyRate',
    ]);
  });

  it('meet impossible days and days before the profile begins', () => {
    expect(refusals({ ...request(item()), asOf: '2026-02-30' })).toEqual(['kernel.date-malformed /asOf']);
    expect(refusals({ ...request(item()), asOf: '1900-01-01' }, referenceOn('1900-01-01'))).toEqual([
      'duty.no-rules-on-day /asOf',
    ]);
  });

  it('meet unknown currencies and senseless exchange rates', () => {
    const priced = item({ customsValueJpy: undefined, price: { amount: '1', currency: 'XAU' } });
    expect(refusals(request(priced))).toEqual(['valuation.exchange-rate-missing /items/0/price/currency']);
    expect(refusals({ ...request(item()), rates: { USD: '0', usd: '1', EUR: 'x' } })).toEqual([
      'duty.exchange-rate-zero /rates/USD',
      'kernel.currency-code-malformed /rates/usd',
      'kernel.decimal-malformed /rates/EUR',
    ]);
  });

  it('meet a unit given twice and an excise that takes the name of another tax', () => {
    const quantities = [
      { value: '1', unit: 'KG' },
      { value: '2', unit: 'KG' },
    ];
    const otherExcises = [
      { measure: 'duty', amount: '1' },
      { measure: 'a', amount: '1' },
      { measure: 'a', amount: '1.5' },
    ];
    expect(refusals(request(item({ quantities, otherExcises })))).toEqual([
      'duty.quantity-twice /items/0/quantities/1/unit',
      'duty.measure-taken /items/0/otherExcises/0/measure',
      'duty.amount-not-whole /items/0/otherExcises/2/amount',
      'duty.measure-taken /items/0/otherExcises/2/measure',
    ]);
  });

  it('do not mistake the names of built-in properties for codes', () => {
    expect(refusals({ ...request(item()), terms: 'toString' })).toEqual(['valuation.price-term-unknown /terms']);
    expect(refusals(JSON.parse('{"asOf":"2026-11-21","direction":"import","items":[],"__proto__":1}'))).not.toEqual([]);
  });

  it('carry words in both languages without open placeholders', () => {
    const result = assess({ ...request(item({ code: '1' }), item({ origin: 'XX' })), more: 1 }, REFERENCE);
    if (result.ok) throw new Error('not refused');
    for (const { what, fix } of result.refusals) expect(`${what.ja}${what.en}${fix.ja}${fix.en}`).not.toMatch(/[{}]/);
  });
});
