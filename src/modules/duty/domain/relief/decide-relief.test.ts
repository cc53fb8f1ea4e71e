/** Every article of the profile at its edges: what it asks for, what it refuses, how much it takes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, parseDecimal } from '../../../../kernel/decimal.ts';
import { addDays, addMonths, parsePlainDate } from '../../../../kernel/plain-date.ts';
import { mustBe } from '../../../../kernel/result.ts';
import { readCsv } from '../../../../platform/csv.ts';
import { decideRelief, type ReliefClaim, type ReliefDecision, relievedPart } from './decide-relief.ts';
import { lawOfRelief, reliefArticleOf } from './relief-article.ts';

const FILE = join(import.meta.dirname, '../../../../../country/jp/codes/relief-articles.csv');
const ROWS = readCsv(readFileSync(FILE, 'utf8'));
const ARTICLES = ROWS.map(reliefArticleOf);
const day = (text: string) => mustBe(parsePlainDate(text));
const TODAY = day('2026-11-21');
const GOODS = { customsValue: 1_000_000n, asOf: TODAY };

const articleOf = (code: string) => ARTICLES.find((one) => one.code === code);
const decide = (code: string, claim: Partial<ReliefClaim> = {}, goods: Partial<typeof GOODS> = {}) =>
  decideRelief(
    { article: code, sharePercent: undefined, exportedValue: undefined, exportedOn: undefined, ...claim },
    articleOf(code),
    { ...GOODS, ...goods },
  );
/** Of 1,000,000 yen of tax. */
const taken = (decision: ReliefDecision) =>
  decision.kind === 'granted' ? relievedPart(1_000_000n, decision.share) : decision.kind;
const percent = (text: string) => ({ sharePercent: mustBe(parseDecimal(text)) });

describe('an article that exempts', () => {
  const exempting = ARTICLES.filter(({ effect }) => effect === 'exempt');

  it.each(exempting.map(({ code }) => code))('%s takes all of the duty, whatever else is stated', (code) => {
    expect(taken(decide(code))).toBe(1_000_000n);
    expect(taken(decide(code, percent('1')))).toBe(1_000_000n);
    expect(taken(decide(code, { exportedValue: 1n }))).toBe(1_000_000n);
  });

  it('reaches the consumption tax where its list says so', () => {
    const reached = exempting.filter(({ code }) => {
      const decision = decide(code);
      return decision.kind === 'granted' && decision.consumptionTax;
    });
    expect(reached.map(({ code }) => code)).toEqual(['14', '14-10', '16', '17']);
  });
});

describe('an article that takes a share', () => {
  const sharing = ARTICLES.filter(({ effect, amount }) => effect === 'reduced' && amount === 'share');

  it('is one of four', () => {
    expect(sharing.map(({ code }) => code)).toEqual(['10', '14-2', '14-3', '18']);
  });

  it.each(sharing.map(({ code }) => code))('%s asks for it, and takes it between nothing and the whole', (code) => {
    expect(taken(decide(code))).toBe('share-missing');
    expect(taken(decide(code, percent('0')))).toBe('share-out-of-range');
    expect(taken(decide(code, percent('0.000')))).toBe('share-out-of-range');
    expect(taken(decide(code, percent('0.0001')))).toBe(1n);
    expect(taken(decide(code, percent('33.3333')))).toBe(333_333n);
    expect(taken(decide(code, percent('99.9999')))).toBe(999_999n);
    expect(taken(decide(code, percent('100')))).toBe(1_000_000n);
    expect(taken(decide(code, percent('100.00')))).toBe(1_000_000n);
    expect(taken(decide(code, percent('100.0001')))).toBe('share-out-of-range');
    expect(taken(decide(code, { sharePercent: decimal(-1n) }))).toBe('share-out-of-range');
  });
});

describe('goods exported for processing or repair (Art. 11)', () => {
  const left = (exportedValue: bigint, exportedOn = TODAY) => ({ exportedValue, exportedOn });

  it('need the day and the value they left with, the day first', () => {
    expect(taken(decide('11'))).toBe('exported-on-missing');
    expect(taken(decide('11', { exportedOn: TODAY }))).toBe('exported-value-missing');
    expect(taken(decide('11', { exportedValue: 1n }))).toBe('exported-on-missing');
  });

  it('are relieved in the share that their value had, up to all of it', () => {
    expect(taken(decide('11', left(0n)))).toBe(0n);
    expect(taken(decide('11', left(1n)))).toBe(1n);
    expect(taken(decide('11', left(333_333n)))).toBe(333_333n);
    expect(taken(decide('11', left(1_000_000n)))).toBe(1_000_000n);
    expect(taken(decide('11', left(1_000_001n)))).toBe('exported-value-above');
    expect(taken(decide('11', left(0n), { customsValue: 0n }))).toBe('exported-value-above');
  });

  it('may come back within a year to the day, and never before they left', () => {
    expect(taken(decide('11', left(1n, addDays(TODAY, 1))))).toBe('exported-after-import');
    expect(taken(decide('11', left(1n, TODAY)))).toBe(1n);
    expect(taken(decide('11', left(1n, day('2025-11-21'))))).toBe(1n);
    expect(taken(decide('11', left(1n, day('2025-11-20'))))).toBe('too-late');
  });

  it('that left on 29 February have until the last day of the month a year later', () => {
    const leap = left(1n, day('2028-02-29'));
    expect(addMonths(day('2028-02-29'), 12)).toBe('2029-02-28');
    expect(taken(decide('11', leap, { asOf: day('2029-02-28') }))).toBe(1n);
    expect(taken(decide('11', leap, { asOf: day('2029-03-01') }))).toBe('too-late');
  });
});

describe('what cannot be claimed at import', () => {
  it.each(['14-18', '19', '19-2', '19-3', '20', '20-2'])('%s is refused whatever is stated', (code) => {
    expect(taken(decide(code))).toBe('not-at-import');
    expect(taken(decide(code, { ...percent('50'), exportedValue: 1n, exportedOn: TODAY }))).toBe('not-at-import');
  });

  it.each(['', '9', '21', '11 ', '１１', 'constructor'])('“%s” is no article', (code) => {
    expect(taken(decide(code))).toBe('unknown');
  });
});

describe('any relief', () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 18n });
  const denominator = fc.bigInt({ min: 1n, max: 10n ** 12n });

  it('takes no more than its share, less than a yen less, and never more than the tax', () => {
    fc.assert(
      fc.property(amount, denominator, fc.bigInt({ min: 0n, max: 10n ** 12n }), (tax, of, part) => {
        const numerator = part > of ? of : part;
        const relief = relievedPart(tax, { numerator, denominator: of });
        expect(relief >= 0n && relief <= tax).toBe(true);
        expect(relief * of <= tax * numerator && (relief + 1n) * of > tax * numerator).toBe(true);
      }),
    );
  });

  it('takes no less of a larger tax and no less for a larger share', () => {
    fc.assert(
      fc.property(amount, amount, denominator, denominator, (tax, more, of, part) => {
        const share = { numerator: part > of ? of : part, denominator: of };
        expect(relievedPart(tax + more, share)).toBeGreaterThanOrEqual(relievedPart(tax, share));
        const whole = { numerator: of, denominator: of };
        expect(relievedPart(tax, whole)).toBeGreaterThanOrEqual(relievedPart(tax, share));
        expect(relievedPart(tax, whole)).toBe(tax);
      }),
    );
  });

  it('is granted or refused the same by the share and by the value that make the same share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (hundredths) => {
        const byShare = taken(decide('10', percent(String(hundredths))));
        const byValue = taken(decide('11', { exportedValue: BigInt(hundredths) * 10_000n, exportedOn: TODAY }));
        expect(byValue).toBe(byShare);
      }),
    );
  });
});

describe('the list of articles', () => {
  it('knows each once, with a limit wherever a day is counted from', () => {
    expect(new Set(ARTICLES.map(({ code }) => code)).size).toBe(ARTICLES.length);
    for (const { code, limitFrom, limitMonths } of ARTICLES) {
      expect(limitFrom === null, code).toBe(limitMonths === null);
    }
  });

  it('asks for security exactly where goods come in for a time', () => {
    const secured = ARTICLES.filter(({ security }) => security).map(({ code }) => code);
    expect(secured).toEqual(['13', '17', '18']);
  });

  it('with an effect or an amount that nobody knows is a broken profile', () => {
    const [row = {}] = ROWS;
    expect(() => reliefArticleOf({ ...row, effect: 'halved' })).toThrow('says "halved"');
    expect(() => reliefArticleOf({ ...row, amount: 'some' })).toThrow('says "some"');
  });

  it('is quoted as the law writes it: an item of Article 14, else a branch of an article', () => {
    expect(lawOfRelief('14-18').ja).toBe('関税定率法 第14条第18号');
    expect(lawOfRelief('14-2').ja).toBe('関税定率法 第14条の2');
    expect(lawOfRelief('14-3').ja).toBe('関税定率法 第14条の3');
    expect(lawOfRelief('14-10').ja).toBe('関税定率法 第14条第10号');
    expect(lawOfRelief('19-2').ja).toBe('関税定率法 第19条の2');
    expect(lawOfRelief('17')).toEqual({ ja: '関税定率法 第17条', en: 'Customs Tariff Act, Art. 17' });
  });
});
