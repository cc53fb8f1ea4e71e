import { describe, expect, it } from 'vitest';
import { decimal } from '../../../kernel/decimal.ts';
import { parseRate } from './parse-rate.ts';
import { NOT_RATES, RATE_STRINGS } from './rate-strings.test-support.ts';
import { answerRateText } from './rate-text-answer.ts';

const treeOf = (text: string) => {
  const parsed = parseRate(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.reason.en}`);
  return parsed.rate;
};

describe('the rate language of the schedule', () => {
  it('is tested on at least eighty strings of our own choice', () => {
    expect(RATE_STRINGS.length).toBeGreaterThanOrEqual(80);
  });

  it.each(RATE_STRINGS)('reads %j as %s and writes it one way', (printed, form, canonical) => {
    const parsed = parseRate(printed);
    expect(parsed).toMatchObject({ ok: true, form, canonical });
  });

  it.each(RATE_STRINGS)('reads its own writing of %j back into the same tree', (printed, _form, canonical) => {
    expect(treeOf(canonical)).toEqual(treeOf(printed));
  });

  it.each(NOT_RATES)('leaves %j to a person', (text) => {
    expect(parseRate(text)).toMatchObject({ ok: false, lookUp: true });
  });

  it('gives a sum precedence over "or", and "or" over a proviso', () => {
    expect(treeOf('29.8%＋985円/kg又は36%＋290円/kgのうちいずれか低い税率')).toMatchObject({
      rate: { kind: 'choice', take: 'lesser', options: [{ kind: 'sum' }, { kind: 'sum' }] },
    });
    expect(treeOf('15%又は125円/lのうちいずれか低い税率ただしその税率が67円/lを下回る場合は67円/l')).toMatchObject({
      rate: { kind: 'floor', of: { kind: 'choice' }, limit: { kind: 'specific' } },
    });
  });

  it('tells a formula in parentheses from a bracketed rate', () => {
    expect(treeOf('(500円−課税価格)/kg')).toMatchObject({ bracketed: false, rate: { kind: 'differential' } });
    expect(treeOf('(10.5%)')).toMatchObject({ bracketed: true, rate: { kind: 'ad-valorem' } });
  });

  it('keeps exact numbers', () => {
    expect(treeOf('（20,400.55円×1.037-課税価格）/頭')).toMatchObject({
      rate: { reference: decimal(2040055n, 2), referenceFactor: decimal(1037n, 3), per: '頭' },
    });
  });

  it('says "look up" for what no facts can compute', () => {
    for (const text of ['●無税〜5%', '(一部2%〜3.5%)', '◆3', '非譲許', 'unreadable']) {
      expect(answerRateText(text)).toMatchObject({ ok: false, lookUp: true, reason: { ja: expect.any(String) } });
    }
    expect(answerRateText('5%')).toEqual({ ok: true, form: 'adval', canonical: '5%' });
  });

  it('refuses a text beyond its limit instead of reading it', () => {
    expect(parseRate(`${'あ'.repeat(2000)}　5%`)).toMatchObject({
      ok: false,
      reason: { en: expect.stringContaining('2,000') },
    });
  });
});

describe('the conditions before a rate', () => {
  const requirements = (text: string) => {
    const tree = treeOf(`${text}　5%`);
    if (tree.kind !== 'conditional') throw new Error(text);
    return tree.clauses[0]?.condition.anyOf;
  };

  it('reads goods, quota and rest out of one sentence', () => {
    expect(requirements('砂糖を加えたものであって、関税割当数量以内のもの')).toEqual([
      [
        { kind: 'quota', quota: 'agreement', within: true, name: null },
        { kind: 'goods', text: '砂糖を加えたもの', isNot: false },
      ],
    ]);
    expect(requirements('その他のものであって、特恵輸入対象のもの')).toEqual([
      [{ kind: 'certificate', text: '特恵輸入対象のもの' }, { kind: 'otherwise' }],
    ]);
  });

  it('keeps two quotas for two partners apart', () => {
    const quota = (name: string) => ({ kind: 'quota', quota: 'agreement', within: true, name });
    expect(
      requirements(
        'その他のもので、協定附属書2-D付録AのCSQ-JP6に定める関税割当数量以内のもの（オーストラリアに対する待遇）及びCSQ-JP7に定める関税割当数量以内のもの（カナダに対する待遇）',
      ),
    ).toEqual([
      [quota('附属書2-D付録AのCSQ-JP6'), { kind: 'otherwise' }, { kind: 'partner', countries: ['AU'] }],
      [quota('CSQ-JP7'), { kind: 'otherwise' }, { kind: 'partner', countries: ['CA'] }],
    ]);
  });

  it('reads a season over the end of the year, February included', () => {
    expect(requirements('毎年11月1日から翌年2月末日までに輸入されるもの')).toEqual([
      [{ kind: 'season', from: '11-01', to: '02-29' }],
    ]);
  });

  it('turns "other than" into a question about the goods themselves', () => {
    expect(requirements('くらげ以外のもの')).toEqual([[{ kind: 'goods', text: 'くらげ', isNot: true }]]);
  });

  it('does not mistake a fabric used in the goods for an end use', () => {
    expect(requirements('レースを使用したもの')).toMatchObject([[{ kind: 'goods' }]]);
    expect(requirements('税関当局の監督の下で飼料の原料として使用するもの')).toMatchObject([[{ kind: 'end-use' }]]);
  });
});
