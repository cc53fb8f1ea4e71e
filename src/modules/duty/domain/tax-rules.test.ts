import { describe, expect, it } from 'vitest';
import type { Parameters } from '../../../kernel/parameters.ts';
import { formatPercent } from '../../../kernel/rate.ts';
import { day, parametersOn } from '../profile.test-support.ts';
import { consumptionTaxLines } from './consumption-tax.ts';
import { UNITS } from './rounding-units.test-support.ts';
import { missingTaxRules, readTaxRules, TAX_RULE_KEYS } from './tax-rules.ts';

const rulesOn = (text: string) => readTaxRules(parametersOn(day(text)));
const changed = (key: string, value: string | null): Parameters => {
  const parameters = parametersOn(day('2026-11-21'));
  const found = parameters.values[key];
  if (!found) throw new Error(`no ${key}`);
  return { ...parameters, values: { ...parameters.values, [key]: { ...found, value } } };
};

describe('the tax rules of the profile', () => {
  it('are 7.8 %, 6.24 % and 22/78 today', () => {
    const { national, local } = rulesOn('2026-11-21');
    expect(formatPercent(national.standard.rate)).toBe('7.8%');
    expect(formatPercent(national.reduced.rate)).toBe('6.24%');
    expect(local.share).toEqual({ numerator: 22n, denominator: 78n });
  });

  it.each([
    ['2019-09-30', '6.3%', '6.3%', '17/63'],
    ['2019-10-01', '7.8%', '6.24%', '22/78'],
    ['2014-03-31', '4%', '4%', '25/100'],
  ])('on %s were %s, %s and %s', (date, standard, reduced, local) => {
    const rules = rulesOn(date);
    expect([rules.national.standard.text, rules.national.reduced.text, rules.local.text]).toEqual([
      standard,
      reduced,
      local,
    ]);
  });

  it('round to the units of Customs Answer 1111', () => {
    expect(rulesOn('2026-11-21').rounding).toEqual(UNITS);
    expect(rulesOn('2026-11-21').customsValueUnit).toBe(1n);
  });

  it('carry their law', () => {
    const { national, local } = rulesOn('2026-11-21');
    for (const { law } of [national.standard, national.reduced, local]) expect(law.ja && law.en).toBeTruthy();
  });

  it('are complete today and missing before the profile begins', () => {
    expect(missingTaxRules(parametersOn(day('2026-11-21')))).toEqual([]);
    expect(missingTaxRules(parametersOn(day('1950-01-01')))).toEqual([...TAX_RULE_KEYS]);
    expect(missingTaxRules(changed('rounding.ct-base', null))).toEqual(['rounding.ct-base']);
  });

  it('are refused as a broken profile when a unit or a fraction makes no sense', () => {
    expect(() => readTaxRules(changed('rounding.duty-base', '0'))).toThrow(/above zero/);
    expect(() => readTaxRules(changed('consumption-tax.local-fraction', '28 %'))).toThrow(/fraction/);
    expect(() => readTaxRules(changed('consumption-tax.local-fraction', '1/0'))).toThrow(/above zero/);
  });
});

describe('the two consumption-tax lines', () => {
  const rules = rulesOn('2026-11-21');

  it('of the official example, standard', () => {
    expect(consumptionTaxLines(534795n, [{ forNextBase: 74700n }], 'standard', rules)).toMatchObject([
      {
        measure: 'consumption-tax',
        base: 609000n,
        rate: '7.8%',
        amount: 47502n,
        forNextBase: 47500n,
        nominal: '47540.61',
      },
      { measure: 'local-consumption-tax', base: 47500n, rate: '22/78', amount: 13397n, forNextBase: 0n },
    ]);
  });

  it('of the official example, reduced', () => {
    expect(consumptionTaxLines(126258n, [{ forNextBase: 17600n }], 'reduced', rules)).toMatchObject([
      { base: 143000n, rate: '6.24%', amount: 8923n, forNextBase: 8900n },
      { base: 8900n, amount: 2510n },
    ]);
  });

  it('keep the nominal local tax on the unfloored national one, cut after six decimals', () => {
    expect(consumptionTaxLines(534795n, [{ forNextBase: 74700n }], 'standard', rules)[1]?.nominal).toBe('13398');
    expect(consumptionTaxLines(1000n, [], 'standard', rules)[1]?.nominal).toBe('22');
    expect(consumptionTaxLines(2000n, [], 'reduced', rules)[1]?.nominal).toBe('34.974358');
  });

  it('tax nothing below the least base', () => {
    expect(consumptionTaxLines(999n, [], 'standard', rules).map(({ amount }) => amount)).toEqual([0n, 0n]);
  });
});
