import { describe, expect, it } from 'vitest';
import { evaluateRateText } from './evaluate-rate.ts';
import { type FactsText, factsOf } from './rate-facts.test-support.ts';

/** The amount on a value of 1,000,000 yen, or the keys asked for, or the kind of the refusal. */
function answer(rate: string, given: FactsText): unknown {
  const outcome = evaluateRateText(rate, factsOf(given));
  if (outcome.kind === 'amount') return Number(outcome.amount);
  return outcome.kind === 'needs' ? outcome.needs.map((need) => need.key) : outcome.kind;
}

const QUOTA =
  '関税割当数量以内のもの　25%\n関税割当数量以内のもの（チリに対する待遇）　無税\n関税割当数量以外のもの　119円/kg';
const PARTNERS =
  '（カナダ及びニュージーランドに対する待遇）　3%\n（チリに対する待遇）　2.6%\n（他の締約国に対する待遇）　1%';
const GOODS = 'さわら　0.6%\nさんま（コロラビス属のもの）　1.8%\nその他のもの　無税';
const WHEAT = [
  '世界貿易機関設立協定の日本国の譲許表における関税割当て　20%',
  'その他のもので、協定附属書2-D付録AのCSQ-JP6に定める関税割当数量以内のもの（オーストラリアに対する待遇）及びCSQ-JP7に定める関税割当数量以内のもの（カナダに対する待遇）　無税',
].join('\n');

describe('which clause of a column applies', () => {
  it.each<[string, FactsText, unknown]>([
    [QUOTA, { kg: '10' }, ['quota']],
    [QUOTA, { kg: '10', answers: { quota: 'within' } }, 250_000],
    [QUOTA, { kg: '10', answers: { quota: 'over' } }, 1_190],
    [QUOTA, { kg: '10', answers: { quota: 'within' }, origin: 'CL' }, 0],
    [QUOTA, { kg: '10', answers: { quota: 'over' }, origin: 'CL' }, 1_190],
    [QUOTA, { kg: '10', answers: { quota: 'perhaps' } }, ['quota']],
  ])('a quota is answered with a certificate: %j with %j', (rate, given, expected) => {
    expect(answer(rate, given)).toEqual(expected);
  });

  it.each([
    ['CA', 30_000],
    ['NZ', 30_000],
    ['CL', 26_000],
    ['VN', 10_000],
  ])('the treatment of partners is decided by the origin %s', (origin, expected) => {
    expect(answer(PARTNERS, { origin })).toBe(expected);
  });

  it('grants nothing to a partner that the column does not name', () => {
    expect(answer('（オーストラリア及びニュージーランドに対する待遇）　無税', { origin: 'NZ' })).toBe(0);
    expect(answer('（オーストラリア及びニュージーランドに対する待遇）　無税', { origin: 'CA' })).toBe('not-conceded');
  });

  it('asks once for all kinds of goods, and takes the rest only when each was denied', () => {
    const first = 'goods:さわら';
    const second = 'goods:さんま(コロラビス属のもの)';
    expect(answer(GOODS, {})).toEqual([first, second]);
    expect(answer(GOODS, { answers: { [first]: 'yes' } })).toBe(6_000);
    expect(answer(GOODS, { answers: { [first]: 'no' } })).toEqual([second]);
    expect(answer(GOODS, { answers: { [first]: 'no', [second]: 'yes' } })).toBe(18_000);
    expect(answer(GOODS, { answers: { [first]: 'no', [second]: 'no' } })).toBe(0);
    expect(answer(GOODS, { answers: { [second]: 'yes' } })).toEqual([first]);
  });

  it('asks "other than" as the plain question with the opposite answer', () => {
    expect(answer('くらげ以外のもの　10%', { answers: { 'goods:くらげ': 'no' } })).toBe(100_000);
    expect(answer('くらげ以外のもの　10%', { answers: { 'goods:くらげ': 'yes' } })).toBe('not-conceded');
  });

  it.each([
    ['2026-11-01', 0],
    ['2026-12-31', 0],
    ['2027-02-28', 0],
    ['2028-02-29', 0],
    ['2027-03-01', 'not-conceded'],
    ['2026-10-31', 'not-conceded'],
  ])('the season is decided by the day %s', (asOf, expected) => {
    expect(answer('毎年11月1日から翌年2月末日までに輸入されるもの　無税', { asOf })).toBe(expected);
  });

  it('reads a WTO quota, the rest, a quota of the agreement and the partner together', () => {
    expect(answer(WHEAT, { origin: 'AU' })).toEqual(['quota.wto', 'quota']);
    expect(answer(WHEAT, { origin: 'US' })).toEqual(['quota.wto']);
    expect(answer(WHEAT, { origin: 'AU', answers: { 'quota.wto': 'within' } })).toBe(200_000);
    expect(answer(WHEAT, { origin: 'CA', answers: { 'quota.wto': 'over', quota: 'within' } })).toBe(0);
    expect(answer(WHEAT, { origin: 'CA', answers: { 'quota.wto': 'over', quota: 'over' } })).toBe('not-conceded');
    expect(answer(WHEAT, { origin: 'US', answers: { 'quota.wto': 'over', quota: 'within' } })).toBe('not-conceded');
  });

  it('needs both halves of "sweetened, and within the quota"', () => {
    const rate =
      '砂糖を加えたものであって、関税割当数量以内のもの　35%\nその他のものであって、関税割当数量以内のもの　25%';
    const sweet = 'goods:砂糖を加えたもの';
    expect(answer(rate, { answers: { quota: 'within', [sweet]: 'yes' } })).toBe(350_000);
    expect(answer(rate, { answers: { quota: 'within', [sweet]: 'no' } })).toBe(250_000);
    expect(answer(rate, { answers: { quota: 'over' } })).toBe('not-conceded');
    expect(answer(rate, {})).toEqual(['quota', sweet]);
  });

  it.each([
    [66_999n, 5_610n],
    [67_000n, 5_695n],
    [70_000n, 3_700n],
    [73_700n, 0n],
    [73_701n, 0n],
  ])('a price band is decided by the value per kilogram: %s yen for 1,000 kg owe %s', (value, expected) => {
    const onions = [
      '課税価格が1キログラムにつき、67円以下のもの　8.5%',
      '課税価格が1キログラムにつき、67円を超え、73.70円以下のもの　(73.70円−課税価格)/kg',
      '課税価格が1キログラムにつき、73.70円を超えるもの　無税',
    ].join('\n');
    const outcome = evaluateRateText(onions, factsOf({ value, kg: '1000' }));
    expect(outcome.kind === 'amount' && outcome.amount).toBe(expected);
    expect(answer(onions, { value })).toEqual(['quantity.KG']);
  });
});
