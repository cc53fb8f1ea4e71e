import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../kernel/decimal.ts';
import { evaluateRateText } from './evaluate-rate.ts';
import { type FactsText, factsOf } from './rate-facts.test-support.ts';

function amountOf(rate: string, given: FactsText): { amount: bigint; nominal: string } {
  const outcome = evaluateRateText(rate, factsOf(given));
  if (outcome.kind !== 'amount') throw new Error(`${rate}: ${JSON.stringify(outcome)}`);
  return { amount: outcome.amount, nominal: formatDecimal(outcome.nominal) };
}

const PORK_OVER_LIMIT = '1キログラムにつき部分肉に係る基準輸入価格と課税価格との差額';
const PORK_CPTPP = '（524円×1.002-課税価格）/kg又は54円/kgのうちいずれか低い税率';
const WINE = '15%又は125円/lのうちいずれか低い税率\nただしその税率が67円/lを下回る場合は67円/l';

describe('what goods owe at a rate', () => {
  it.each<[rate: string, given: FactsText, amount: bigint, why: string]>([
    ['無税', { value: 99_999_999n }, 0n, 'free is nothing'],
    ['14%', { value: 534_795n }, 74_760n, 'E1: 534,000 × 14 %'],
    ['14%', { value: 126_258n }, 17_640n, 'E1: 126,000 × 14 %'],
    ['3.9%', { value: 2_008_511n }, 78_312n, 'E2'],
    ['(14%)', { value: 534_795n }, 74_760n, 'the bracket decides nothing'],
    ['◎10% ◆2', { value: 10_000n }, 1_000n, 'marks and footnotes are kept, not counted'],
    ['5%', { value: 999n }, 0n, 'R12: a base below 1,000 yen'],
    ['0.1%', { value: 1_999n }, 1n, 'R3: 1,000 × 0.1 %'],
    ['4.26%', { value: 1_000n }, 42n, 'R3: 42.6 is cut'],
    ['49円/kg', { kg: '10.5' }, 514n, 'R3: 514.5 is cut'],
    ['100円/kg', { kg: '1.239' }, 123n, 'R11: 1.23 kg'],
    ['30%又は4,300円/足のうちいずれか高い税率', { quantities: { PR: '100' } }, 430_000n, 'E4'],
    ['36%＋290円/kg', { value: 5_000_000n, kg: '10000' }, 4_700_000n, 'E5 temporary'],
    ['29.8%＋1,159円/kg', { value: 5_000_000n, kg: '10000' }, 13_080_000n, 'E5 WTO'],
    [WINE, { value: 1_350_000n, quantities: { L: '900' } }, 112_500n, 'E3: the litre rate is the less'],
    [WINE, { value: 270_000n, quantities: { L: '900' } }, 60_300n, 'E3: the minimum'],
    [WINE, { value: 600_000n, quantities: { L: '900' } }, 90_000n, 'E3: 15 % between the two'],
    ['482円/kg', { value: 60_000n, kg: '1000' }, 482_000n, 'pork at 60'],
    [PORK_OVER_LIMIT, { value: 300_000n, kg: '1000' }, 246_530n, 'pork at 300'],
    [PORK_OVER_LIMIT, { value: 524_000n, kg: '1000' }, 22_530n, 'pork at the gate price'],
    [PORK_OVER_LIMIT, { value: 600_000n, kg: '1000' }, 0n, 'a difference below zero is zero'],
    [PORK_CPTPP, { value: 300_000n, kg: '1000' }, 54_000n, 'CPTPP at 300'],
    [PORK_CPTPP, { value: 524_000n, kg: '1000' }, 1_048n, 'CPTPP at the gate price'],
    ['(73.70円−課税価格)/kg', { value: 70_000n, kg: '1000' }, 3_700n, 'E8 at 70'],
    ['(73.70円−課税価格)/kg', { value: 80_000n, kg: '1000' }, 0n, 'E8 above the band'],
    ['((500円−課税価格)×2/11)/kg', { value: 400_000n, kg: '1000' }, 18_181n, '100 × 2/11 × 1,000'],
    ['(577.15円−課税価格×0.6)/kg', { value: 300_000n, kg: '1000' }, 397_150n, 'factor on the value'],
    [
      '1キログラムにつき豚肉加工品に係る基準輸入価格に1.5を乗じて得た額と課税価格に0.6を乗じて得た額との差額',
      { value: 500_000n, kg: '1000' },
      314_850n,
      '409.90 × 1.5 − 500 × 0.6',
    ],
    [
      '（（課税価格×（1.007-51.46/897.59）＋51.46円）-課税価格）/kg',
      { value: 897_590n, kg: '1000' },
      6_283n,
      'at the gate price of processed pork it is 0.7 % of the value',
    ],
    [
      '9.3%又は7.19円/kgのうちいずれか高い税率（ただしその税率が50%を上回る場合は50%とする）',
      { value: 10_000n, kg: '1000' },
      5_000n,
      'the cap: 7,190 exceeds half of the value',
    ],
    ['170万円/頭', { quantities: { NO: '2' } }, 3_400_000n, 'ten thousands'],
  ])('%s with %o owes %s (%s)', (rate, given, amount) => {
    expect(amountOf(rate, given).amount).toBe(amount);
  });

  it('keeps the nominal duty on the unfloored value beside the lawful one', () => {
    expect(amountOf('2%', { value: 273_750n })).toEqual({ amount: 5_460n, nominal: '5475' });
    expect(amountOf('7.2%', { value: 250_000n })).toEqual({ amount: 18_000n, nominal: '18000' });
    expect(amountOf('100円/kg', { kg: '1.239' })).toEqual({ amount: 123n, nominal: '123.9' });
  });

  it('chooses between alternatives on the lawful amounts and reports both figures of the chosen one', () => {
    const rate = '10%又は100円/kgのうちいずれか高い税率';
    expect(amountOf(rate, { value: 1_999n, kg: '1.5' })).toEqual({ amount: 150n, nominal: '150' });
    expect(amountOf(rate, { value: 1_999n, kg: '0.5' })).toEqual({ amount: 100n, nominal: '199.9' });
  });

  it.each([
    ['0.60円/本', { NO: '1000' }, 600n],
    ['0.60円/本', { TH: '1' }, 600n],
    ['290.70円/1,000本', { TH: '10' }, 2_907n],
    ['290.70円/1,000本', { NO: '10000' }, 2_907n],
    ['49円/kg', { MT: '1' }, 49_000n],
    ['49円/kg', { GR: '1500' }, 73n],
    ['930円/MT', { KG: '2500' }, 2_325n],
    ['2円/g', { KG: '3' }, 6_000n],
    ['20.45円/l', { KL: '1' }, 20_450n],
    ['286.88円/kl', { L: '500' }, 143n],
    ['120円/頭', { DZ: '2' }, 2_880n],
  ])('converts units only where the conversion is exact: %s for %o is %s', (rate, quantities, amount) => {
    expect(amountOf(rate, { quantities: quantities as Record<string, string> }).amount).toBe(amount);
  });

  it('cuts the quantity in the unit of the rate, however it was declared', () => {
    expect(amountOf('100円/kg', { quantities: { GR: '1239' } })).toEqual({ amount: 123n, nominal: '123.9' });
    expect(amountOf('100円/kg', { quantities: { MT: '1.23456' } }).amount).toBe(123_456n);
    expect(amountOf('100円/kg', { quantities: { MT: '0.00123456' } }).amount).toBe(123n);
  });

  it('prefers the unit of the rate to one that must be converted', () => {
    expect(amountOf('10円/kg', { quantities: { GR: '9000', KG: '2' } }).amount).toBe(20n);
  });

  it('never charges below zero and never more than the parts, whatever the goods', () => {
    const yen = fc.bigInt({ min: 0n, max: 10n ** 12n });
    const kilograms = fc
      .integer({ min: 0, max: 10_000_000 })
      .map((n) => `${Math.trunc(n / 100)}.${String(n % 100).padStart(2, '0')}`);
    fc.assert(
      fc.property(yen, kilograms, (value, kg) => {
        const given = { value, kg };
        const percent = amountOf('30%', given).amount;
        const specific = amountOf('43.5円/kg', given).amount;
        const greater = amountOf('30%又は43.5円/kgのうちいずれか高い税率', given).amount;
        const lesser = amountOf('30%又は43.5円/kgのうちいずれか低い税率', given).amount;
        expect(greater >= lesser && greater + lesser === percent + specific).toBe(true);
        const both = amountOf('30%＋43.5円/kg', given).amount;
        expect(both - percent - specific === 0n || both - percent - specific === 1n).toBe(true);
        expect(amountOf('(500円−課税価格)/kg', given).amount >= 0n).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what a rate needs to know', () => {
  const needsOf = (rate: string, given: FactsText) => {
    const outcome = evaluateRateText(rate, factsOf(given));
    return outcome.kind === 'needs' ? outcome.needs.map((need) => need.key) : outcome.kind;
  };

  it('asks for the missing unit by its statistical code', () => {
    expect(needsOf('49円/kg', {})).toEqual(['quantity.KG']);
    expect(needsOf('30%又は4,300円/足のうちいずれか高い税率', { kg: '5' })).toEqual(['quantity.PR']);
    expect(needsOf('49円/kg', { quantities: { L: '5' } })).toEqual(['quantity.KG']);
  });

  it('asks everything at once', () => {
    expect(needsOf('1キログラムにつき、70円に重量比による乳糖の含有率が10%を超える1%ごとに7円を加えた額', {})).toEqual([
      'content-percent.乳糖',
      'quantity.KG',
    ]);
    expect(needsOf('10円/kg＋5円/l＋3円/kg', {})).toEqual(['quantity.KG', 'quantity.L']);
  });

  it('computes the lactose steps, nothing below the threshold, and leaves a started step to a person', () => {
    const rate = '1キログラムにつき、70円に重量比による乳糖の含有率が10%を超える1%ごとに7円を加えた額';
    const given = (percent: string) => ({ kg: '100', answers: { 'content-percent.乳糖': percent } });
    expect(amountOf(rate, given('13')).amount).toBe(9_100n);
    expect(amountOf(rate, given('8.5')).amount).toBe(7_000n);
    expect(evaluateRateText(rate, factsOf(given('12.5')))).toMatchObject({ kind: 'look-up' });
    expect(needsOf(rate, given('much'))).toEqual(['content-percent.乳糖']);
  });

  it('computes a duty on the sugar contained', () => {
    const rate = '当該原産品に含まれる砂糖の重量1kgにつき21.50円';
    expect(needsOf(rate, { kg: '5' })).toEqual(['content-kg.砂糖']);
    expect(amountOf(rate, { answers: { 'content-kg.砂糖': '40' } }).amount).toBe(860n);
  });

  it('leaves ranges, parts, footnotes and unknown texts to a person', () => {
    for (const rate of [
      '●無税〜5%',
      '(一部2%)',
      '◆3',
      '●5%',
      'something else',
      '1キログラムにつき羊肉に係る基準輸入価格と課税価格との差額',
    ]) {
      expect(evaluateRateText(rate, factsOf({ kg: '1' })), rate).toMatchObject({ kind: 'look-up' });
    }
    expect(evaluateRateText('非譲許', factsOf({}))).toMatchObject({ kind: 'not-conceded' });
  });
});

describe('the reasoning of an evaluated rate', () => {
  it('shows every alternative with its amount, and the cut to whole yen', () => {
    const outcome = evaluateRateText(WINE, factsOf({ value: 270_000n, quantities: { L: '900' } }));
    if (outcome.kind !== 'amount') throw new Error(outcome.kind);
    const [proviso, cut] = outcome.steps();
    expect(proviso).toMatchObject({ rule: 'tariff.floor', result: '60300' });
    expect(proviso?.children?.map((step) => [step.rule, step.result])).toEqual([
      ['tariff.choice', '40500'],
      ['tariff.specific', '60300'],
      ['tariff.specific', '60300'],
    ]);
    expect(cut).toMatchObject({ rule: 'R3', result: '60300' });
  });

  it('names the clause that applied and flags a reference price that is not confirmed', () => {
    const quota = evaluateRateText('関税割当数量以内のもの　20%', factsOf({ answers: { quota: 'within' } }));
    expect(quota.kind === 'amount' && quota.steps()[0]).toMatchObject({ rule: 'tariff.clause', result: '20%' });
    const carcass = '1キログラムにつき枝肉に係る基準輸入価格と課税価格との差額';
    const outcome = evaluateRateText(carcass, factsOf({ kg: '10', value: 1_000n }));
    expect(outcome.kind === 'amount' && outcome.steps()[0]?.note?.en).toContain('not been confirmed');
  });
});
