/** Every delivery term of the profile with every combination of stated costs, against a table worked out by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parseMoney } from '../../kernel/money.ts';
import { mustBe } from '../../kernel/result.ts';
import type { PriceTerm } from './domain/price-term.ts';
import { valueGoods } from './value-goods.ts';

type Row = { readonly code: string; readonly freight_included: string; readonly insurance_included: string };

const file = join(import.meta.dirname, '../../../country/jp/codes/price-terms.csv');
const rows = parse(readFileSync(file, 'utf8'), { columns: true }) as Row[];
const terms: Record<string, PriceTerm> = Object.fromEntries(
  rows.map(({ code, freight_included, insurance_included }) => [
    code,
    { code, freightIncluded: freight_included === 'yes', insuranceIncluded: insurance_included === 'yes' },
  ]),
);

const yen = (amount: string) => mustBe(parseMoney({ amount, currency: 'JPY' }));
const REFERENCE = { exchange: { ownCurrency: yen('0').currency, rates: {} }, terms, roundingUnit: 1n };

/** Price 1,000; freight 100; insurance 10. */
function valueOn(term: string, costs: { readonly freight?: string; readonly insurance?: string }) {
  const line = {
    price: yen('1000'),
    ...(costs.freight ? { freight: yen(costs.freight) } : {}),
    ...(costs.insurance ? { insurance: yen(costs.insurance) } : {}),
  };
  const valued = valueGoods({ term, lines: [line] }, REFERENCE);
  return valued.ok ? valued.value[0]?.customsValue : valued.refusals.map(({ code }) => code);
}

describe('the value of 1,000 with freight 100 and insurance 10', () => {
  it.each([
    ['EXW', 1110n],
    ['FCA', 1110n],
    ['FAS', 1110n],
    ['FOB', 1110n],
    ['CFR', 1010n],
    ['C&F', 1010n],
    ['CPT', 1010n],
    ['C&I', 1100n],
    ['CIF', 1000n],
    ['CIP', 1000n],
    ['DAP', 1000n],
    ['DPU', 1000n],
    ['DDP', 1000n],
  ])('on %s terms is %s', (term, value) => {
    expect(valueOn(term, { freight: '100', insurance: '10' })).toBe(value);
  });
});

describe('without freight', () => {
  it.each(['EXW', 'FCA', 'FAS', 'FOB', 'C&I'])('a price on %s terms is refused', (term) => {
    expect(valueOn(term, { insurance: '10' })).toEqual(['valuation.freight-missing']);
  });

  it.each([
    ['CFR', 1010n],
    ['CIF', 1000n],
    ['DAP', 1000n],
  ])('a price on %s terms is complete', (term, value) => {
    expect(valueOn(term, { insurance: '10' })).toBe(value);
  });
});

describe('without insurance', () => {
  it.each([
    ['FOB', 1100n],
    ['CFR', 1000n],
    ['CIF', 1000n],
  ])('nothing is added on %s terms, for goods need not be insured', (term, value) => {
    expect(valueOn(term, { freight: '100' })).toBe(value);
  });
});

describe('the list of terms in the profile', () => {
  it('names every term tested here, with both answers given plainly', () => {
    expect(Object.keys(terms)).toEqual(expect.arrayContaining(['EXW', 'FOB', 'CFR', 'C&F', 'C&I', 'CIF', 'DDP']));
    for (const row of rows) {
      expect(['yes', 'no']).toContain(row.freight_included);
      expect(['yes', 'no']).toContain(row.insurance_included);
    }
  });
});
