import { describe, expect, it } from 'vitest';
import { parseQuantity } from '../../../kernel/quantity.ts';
import { mustBe } from '../../../kernel/result.ts';
import { brokenPriceBand } from './line-price-band.ts';
import { TEST_PARAMETERS } from './rate-facts.test-support.ts';

const LAW = { ja: '試験', en: 'test' };
const price = (value: string) => ({ value, from: TEST_PARAMETERS.asOf, status: 'confirmed', law: LAW }) as const;
const parameters = {
  ...TEST_PARAMETERS,
  values: {
    ...TEST_PARAMETERS.values,
    'pork.cuts.specific-limit': price('64.53'),
    'pork.cuts.gate-price': price('524'),
  },
};

/** Goods of so many yen for 1,000 kg. */
const broken = (words: string, value: number, quantities = [{ value: '1000', unit: 'KG' }]) =>
  brokenPriceBand(
    { path: ['食肉', words] },
    { customsValue: BigInt(value), quantities: quantities.map((one) => mustBe(parseQuantity(one))), parameters },
  );
const isWithin = (words: string, value: number): boolean => broken(words, value) === undefined;

describe('nine digits for goods of a certain price', () => {
  it.each([
    ['(1)課税価格が１キログラムにつき67円以下のもの', 67_000, 67_001],
    ['(2)課税価格が1キログラムにつき67円を超え73円70銭以下のもの', 73_700, 73_701],
    ['(2)課税価格が1キログラムにつき67円を超え73円70銭以下のもの', 67_001, 67_000],
    ['(3)課税価格が1キログラムにつき73円70銭を超えるもの', 73_701, 73_700],
    ['課税価格が1キログラムにつき、399円未満のもの', 398_999, 399_000],
    ['課税価格が1キログラムにつき、399円以上のもの', 399_000, 398_999],
    ['*〔1〕課税価格が1キログラムにつき、部分肉に係る従量税適用限度価格（以下同じ。）以下のもの', 64_530, 64_531],
    [
      '課税価格が1キログラムにつき、部分肉に係る従量税適用限度価格を超え、部分肉に係る分岐点価格以下のもの',
      524_000,
      524_001,
    ],
    ['*〔3〕課税価格が1キログラムにつき、部分肉に係る分岐点価格を超えるもの', 524_001, 524_000],
    ['課税価格が1キログラムにつき70円を超えるもの（粗たんぱく質の含有量が35％未満のものに限る。）', 70_001, 70_000],
    ['たまねぎ（67円/kg超73.70円/kg以下）', 73_700, 73_701],
    ['粗銅（475円超490円/kg以下）', 490_000, 475_000],
    ['冷凍豚部分肉（差額関税、399円/kg以上）', 399_000, 398_999],
  ])('“%s” is for %d yen a tonne and not for %d', (words, inside, outside) => {
    expect(isWithin(words, inside)).toBe(true);
    expect(isWithin(words, outside)).toBe(false);
  });

  it('tell their band with named prices as figures', () => {
    expect(broken('課税価格が1キログラムにつき、部分肉に係る分岐点価格を超えるもの', 524_000)).toBe(
      '課税価格が1キログラムにつき、524円を超えるもの',
    );
    expect(broken('たまねぎ（67円/kg超73.70円/kg以下）', 80_000)).toBe(
      '課税価格が1キログラムにつき67円を超え73.70円以下のもの',
    );
  });

  it('are found anywhere on the way down from the heading', () => {
    const path = ['豚肉', '課税価格が1キログラムにつき、399円未満のもの', 'その他のもの'];
    const quantities = [mustBe(parseQuantity({ value: '1', unit: 'MT' }))];
    expect(brokenPriceBand({ path }, { customsValue: 399_000n, quantities, parameters })).toBeDefined();
    expect(brokenPriceBand({ path }, { customsValue: 398_000n, quantities, parameters })).toBeUndefined();
  });
});

describe('nothing is said', () => {
  it('without a quantity that tells the price', () => {
    expect(broken('課税価格が1キログラムにつき67円以下のもの', 900_000, [])).toBeUndefined();
    expect(broken('課税価格が1キログラムにつき67円以下のもの', 900_000, [{ value: '5', unit: 'NO' }])).toBeUndefined();
  });

  it('of words that set no band, take goods out of one, or name a price that the profile does not know', () => {
    for (const words of [
      '醤油',
      'しよ糖（課税価格が1キログラムにつき257円を超えるものを除く。）',
      '課税価格が1キログラムにつき、枝肉に係る分岐点価格を超えるもの',
      '銅（485円/kg以下500円/kg超）',
    ]) {
      expect(broken(words, 1)).toBeUndefined();
      expect(broken(words, 10 ** 9)).toBeUndefined();
    }
  });
});
