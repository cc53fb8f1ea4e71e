/** Every row of the lists of goods that low value leaves out, one by one (Customs Tariff Act Art. 3-3, 14 item 18). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStatisticalCode } from '../../../kernel/hs-code.ts';
import { mustBe } from '../../../kernel/result.ts';
import { assess, formatAssessment } from '../contract.ts';
import { entryFor } from '../domain/low-value/listed-goods.ts';
import { referenceOn } from '../profile.test-support.ts';

const TODAY = '2026-11-21';
const { lowValue } = referenceOn(TODAY);
/** The first code that begins so. */
const codeUnder = (prefix: string) => prefix.padEnd(9, '0');
const LINE = { units: ['NO', 'L'] as const, rates: { general: '10%' } };
const QUANTITIES = [
  { value: '1', unit: 'NO' },
  { value: '1', unit: 'L' },
];

function run(scheme: string, code: string, value: number, more: object = {}) {
  const goods = { code, origin: 'US', customsValueJpy: String(value), taxClass: 'standard', quantities: QUANTITIES };
  const item = { ...goods, ...more };
  const reference = referenceOn(TODAY, { lines: [{ code, ...LINE }] });
  return assess({ asOf: TODAY, direction: 'import', scheme, items: [item] }, reference);
}
const refusals = (result: ReturnType<typeof run>) =>
  result.ok ? [] : result.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
const duty = (result: ReturnType<typeof run>) => formatAssessment(mustBe(result)).totals.duty;

describe('goods left out of the simplified tariff', () => {
  it.each(lowValue.simplifiedExclusions.map(({ code }) => code))('%s stop it for the declaration', (prefix) => {
    expect(refusals(run('simplified', codeUnder(prefix), 10_000))).toEqual(['duty.simplified-excluded /items/0/code']);
    expect(refusals(run('general', codeUnder(prefix), 10_000))).toEqual([]);
  });

  it('are named in the refusal in both languages', () => {
    for (const { code, name } of lowValue.simplifiedExclusions) {
      const result = run('simplified', codeUnder(code), 10_000);
      const [refusal] = result.ok ? [] : result.refusals;
      expect(refusal?.params).toEqual({ code: codeUnder(code), goods_ja: name.ja, goods_en: name.en });
      expect(name.ja && name.en).toBeTruthy();
    }
  });
});

describe('goods that the simplified tariff takes', () => {
  const groups = lowValue.simplifiedGroups.filter(
    ({ code }) => code !== '*' && entryFor(lowValue.simplifiedExclusions, mustBe(codeOf(code))) === undefined,
  );

  it.each(groups.map(({ code, group }) => [code, group]))('%s stand in %s', (prefix, group) => {
    const found = entryFor(lowValue.simplifiedGroups, mustBe(codeOf(prefix)));
    expect(found?.group).toBe(group);
    const answer = formatAssessment(mustBe(run('simplified', codeUnder(prefix), 10_000)));
    expect(answer.items[0]?.taxLines[0]?.column).toBe('simplified');
  });
});

function codeOf(prefix: string) {
  return parseStatisticalCode(codeUnder(prefix), '/code');
}

describe('goods left out of the exemption of low value', () => {
  const excluded = lowValue.deMinimisExclusions.filter(({ effect }) => effect === 'exclude');
  const kept = lowValue.deMinimisExclusions.filter(({ effect }) => effect === 'keep');

  it.each(excluded.map(({ code }) => code))(
    '%s are taxed below the limit, unless they are a personal gift',
    (prefix) => {
      const code = codeUnder(prefix);
      expect(duty(run('de-minimis-check', code, 10_000))).toBe('1000');
      expect(duty(run('de-minimis-check', code, 10_000, { gift: true }))).toBe('0');
      expect(duty(run('de-minimis-check', code, 10_001, { gift: true }))).toBe('1000');
    },
  );

  it.each(kept.map(({ code }) => code))('%s are free although their chapter is not', (prefix) => {
    // Further down there may be an exception from the exception; the last code of the heading is none.
    const code = prefix.padEnd(9, '9');
    const entry = entryFor(lowValue.deMinimisExclusions, mustBe(parseStatisticalCode(code, '/code')));
    if (entry?.effect === 'exclude') throw new Error(`${code} is an exception from ${prefix}`);
    expect(duty(run('de-minimis-check', code, 10_000))).toBe('0');
    expect(duty(run('de-minimis-check', code, 10_001))).toBe('1000');
  });
});

describe('the entry that speaks for a code', () => {
  const prefix = fc.array(fc.constantFrom('1', '2'), { minLength: 1, maxLength: 9 }).map((digits) => digits.join(''));
  const list = fc.uniqueArray(fc.oneof(prefix, fc.constant('*')), { maxLength: 30 });
  const code = fc
    .array(fc.constantFrom('1', '2'), { minLength: 9, maxLength: 9 })
    .map((digits) => mustBe(parseStatisticalCode(digits.join(''), '/code')));
  const entries = (codes: readonly string[]) => codes.map((one) => ({ code: one, name: { ja: one, en: one } }));

  it('is the longest beginning of it that is listed, in whatever order the list is written', () => {
    fc.assert(
      fc.property(list, code, (codes, wanted) => {
        const found = entryFor(entries(codes), wanted)?.code;
        const longest = codes
          .filter((one) => one !== '*' && wanted.startsWith(one))
          .reduce((best, one) => (one.length > best.length ? one : best), '');
        expect(found).toBe(longest || (codes.includes('*') ? '*' : undefined));
        expect(entryFor(entries([...codes].reverse()), wanted)?.code).toBe(found);
      }),
    );
  });
});
