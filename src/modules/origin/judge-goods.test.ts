import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parsePlainDate } from '../../kernel/plain-date.ts';
import { mustBe } from '../../kernel/result.ts';
import { calculationSchema, judgeGoods, readOriginReference, readRuleBooks } from './contract.ts';

const PROFILE = join(import.meta.dirname, '../../../country/jp');
const rowsOf = (name: string): Record<string, string>[] =>
  parseCsv(readFileSync(join(PROFILE, 'codes', `${name}.csv`)), { columns: true });
const reference = readOriginReference({
  agreements: rowsOf('agreements'),
  parties: rowsOf('agreement-parties'),
  aliases: rowsOf('agreement-aliases'),
  beneficiaries: rowsOf('preference-beneficiaries'),
  differentials: rowsOf('tariff-differentials'),
  correlations: rowsOf('hs-correlations'),
  proofKinds: rowsOf('proof-kinds'),
});
const folder = join(PROFILE, 'origin-rules');
const books = readRuleBooks(readdirSync(folder).map((name) => parse(readFileSync(join(folder, name), 'utf8'))));
const desk = { books, reference, home: 'JP', asOf: mustBe(parsePlainDate('2026-11-21')) };

type More = Record<string, unknown>;
const ask = (agreement: string, code: string, more: More) =>
  judgeGoods(
    calculationSchema.parse({ agreement, code, producer: agreement === 'EU' ? 'FR' : 'VN', value: '100', ...more }),
    desk,
  );
const finding = (agreement: string, code: string, more: More) => {
  const { originating, criterion, aids } = mustBe(ask(agreement, code, more));
  return [originating, criterion, ...aids];
};
const refusal = (agreement: string, code: string, more: More = {}) => {
  const result = ask(agreement, code, more);
  return result.ok ? [] : result.refusals.map(({ code: name, pointer }) => `${name} ${pointer}`);
};
const foreign = (code: string, value: string, more: More = {}) => ({ code, value, origin: 'CN', ...more });
const own = (code: string, value: string, origin = 'VN', more: More = {}) => ({
  code,
  value,
  origin,
  originating: true,
  ...more,
});

describe('the books of rules', () => {
  it('cover at least forty headings under three agreements, and the same ones', () => {
    expect(books.map(({ agreement }) => agreement).sort()).toEqual(['CPTPP', 'EU', 'RCEP']);
    const headings = books.map(({ rules }) => [...new Set(rules.map(({ code }) => code.slice(0, 4)))]);
    for (const codes of headings) {
      expect(new Set(codes).size).toBeGreaterThanOrEqual(40);
      expect(codes).toEqual(headings[0]);
    }
  });

  it('name only processes that have words, and are marked unconfirmed', () => {
    const known = new Set(rowsOf('origin-processes').map(({ code }) => code));
    const used = books.flatMap(({ rules }) =>
      rules.flatMap(({ any }) => any.flat().flatMap((one) => (one.kind === 'process' ? [one.process] : []))),
    );
    expect(used.filter((process) => !known.has(process))).toEqual([]);
    expect(books.map(({ status }) => status)).toEqual(books.map(() => 'unconfirmed'));
  });
});

describe('whole acquisition and originating materials', () => {
  it('need no rule of their own', () => {
    expect(finding('RCEP', '0409', { whollyObtained: true })).toEqual([true, 'WO']);
    expect(finding('RCEP', '0409', { materials: [foreign('0409', '50')] })).toEqual([false, null]);
    expect(finding('RCEP', '0409', { materials: [own('0409', '50')] })).toEqual([true, 'PE']);
  });

  it('of some materials is asked for by the rule of wine under the EU agreement', () => {
    const must = (grapes: More) => finding('EU', '220421', { materials: [grapes, foreign('2530', '1')] });
    expect(must(own('080610', '40', 'FR', { whollyObtained: true }))).toEqual([true, 'CTC']);
    expect(must(foreign('080610', '40'))).toEqual([false, null]);
    expect(must(own('080610', '40', 'FR'))).toEqual([false, null]);
  });
});

describe('a change of heading', () => {
  it('asks that every material without origin comes from elsewhere', () => {
    expect(finding('RCEP', '940360', { materials: [foreign('4407', '99')] })).toEqual([true, 'CTC']);
    const same = { materials: [foreign('9403', '70'), foreign('4407', '10')] };
    expect(finding('RCEP', '940360', same)).toEqual([false, null]);
  });

  it('does not count materials that the rule excepts', () => {
    const wine = (code: string) => finding('CPTPP', '220421', { materials: [foreign(code, '50')] });
    expect(wine('0806')).toEqual([true, 'CTC']);
    expect(wine('2009')).toEqual([false, null]);
  });

  it('of subheading looks at six digits and does not trust a shorter code', () => {
    const computer = (code: string) => finding('CPTPP', '847130', { materials: [foreign(code, '70')] });
    expect(computer('847150')).toEqual([true, 'CTC']);
    expect(computer('847130')).toEqual([false, null]);
    expect(computer('8471')).toEqual([false, null]);
  });
});

describe('the tolerance', () => {
  it('is ten percent of the value', () => {
    const toy = (value: string) => finding('EU', '690510', { materials: [foreign('6905', value)] });
    expect(toy('10')).toEqual([true, 'CTC', 'DMI']);
    expect(toy('10.01')).toEqual([false, null]);
  });

  it('for textiles is by weight, and by either under RCEP', () => {
    const shirt = (agreement: string, weightKg: string | undefined, value: string) =>
      finding(agreement, '610910', {
        netWeightKg: '1',
        processes: ['cut-and-sewn', 'yarn-forward'],
        materials: [foreign('6117', value, weightKg ? { weightKg } : {}), foreign('5205', '30', { weightKg: '0.5' })],
      });
    expect(shirt('CPTPP', '0.1', '40')).toEqual([true, 'CTC', 'DMI']);
    expect(shirt('CPTPP', '0.11', '1')).toEqual([false, null]);
    expect(shirt('CPTPP', undefined, '1')).toEqual([false, null]);
    expect(shirt('RCEP', '0.5', '10')).toEqual([true, 'CTC', 'DMI']);
    expect(shirt('RCEP', '0.5', '11')).toEqual([false, null]);
  });
});

describe('the value content', () => {
  const car = (agreement: string, materials: More[], more: More = {}) =>
    finding(agreement, '870323', { materials, ...more });

  it('built down is value less materials without origin', () => {
    expect(car('RCEP', [foreign('8708', '60')], { producer: 'JP' })).toEqual([true, 'RVC']);
    expect(car('RCEP', [foreign('8708', '60.01', { origin: 'US' })])).toEqual([false, null]);
  });

  it('built up counts originating materials, under RCEP with labour, overhead and profit', () => {
    const parts = [own('8708', '25'), foreign('8708', '70', { origin: 'US' })];
    expect(car('RCEP', parts)).toEqual([false, null]);
    expect(car('RCEP', parts, { labour: '10', overhead: '3', profit: '2' })).toEqual([true, 'RVC']);
    expect(car('CPTPP', parts, { labour: '10', overhead: '3', profit: '2' })).toEqual([false, null]);
    expect(finding('CPTPP', '870810', { materials: [own('8708', '35'), foreign('8708', '65')] })).toEqual([
      true,
      'RVC',
    ]);
    expect(car('CPTPP', [foreign('8708', '45')])).toEqual([true, 'RVC']);
    expect(car('CPTPP', [own('8708', '35'), foreign('8708', '65')])).toEqual([false, null]);
  });

  it('under the EU agreement limits the value without origin', () => {
    expect(car('EU', [foreign('8708', '45')])).toEqual([true, 'RVC']);
    expect(car('EU', [foreign('8708', '45.01')])).toEqual([false, null]);
  });

  it('never falls when a material begins to originate', () => {
    const material = fc.record({
      code: fc.constantFrom('8708', '8407', '4011'),
      value: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(material, { minLength: 1, maxLength: 6 }), fc.nat(5), (list, which) => {
        const stated = list.map(({ code, value }) => foreign(code, String(value), { origin: 'US' }));
        const better = stated.map((one, n) => (n === which ? { ...one, origin: 'VN', originating: true } : one));
        const [before] = car('RCEP', stated);
        const [after] = car('RCEP', better);
        expect(before && !after).toBe(false);
      }),
    );
  });
});

describe('cumulation', () => {
  it('counts materials of other parties, not those of strangers', () => {
    const made = (origin: string) => finding('RCEP', '870323', { materials: [own('8708', '90', origin)] });
    expect(made('TH')).toEqual([true, 'PE', 'ACU']);
    expect(made('JP')).toEqual([true, 'PE', 'ACU']);
    expect(made('US')).toEqual([false, null]);
  });

  it('of work done in the parties is for agreements with full cumulation', () => {
    const worked = { materials: [foreign('8708', '80', { valueAddedInParties: '40' })] };
    expect(finding('CPTPP', '870323', worked)).toEqual([true, 'RVC']);
    expect(finding('RCEP', '870323', { materials: [{ ...worked.materials[0], origin: 'US' }] })).toEqual([false, null]);
  });
});

describe('the answer', () => {
  it('gives every alternative with its figures and law', () => {
    const { trace, status, rule } = mustBe(ask('RCEP', '870323', { materials: [foreign('8708', '33.333')] }));
    expect([status, rule]).toEqual(['unconfirmed', '8703']);
    expect(JSON.stringify(trace)).toContain('"66.66"');
    expect(JSON.stringify(trace)).toContain('origin.alternative.2');
  });

  it.each([
    ['nowhere', '870323', {}, 'origin.agreement-unknown /agreement'],
    ['RCEP', '010121', {}, 'origin.rule-unknown /code'],
    ['SG', '870323', {}, 'origin.rule-unknown /code'],
    ['RCEP', '870323', { producer: 'US' }, 'origin.not-a-party /producer'],
    ['RCEP', '87', {}, 'origin.calculation-malformed /code'],
    ['RCEP', '870323', { value: '0' }, 'origin.calculation-malformed /value'],
    ['RCEP', '870323', { value: '-1' }, 'kernel.amount-negative /value'],
    ['RCEP', '870323', { materials: [foreign('8708', '1e3')] }, 'kernel.decimal-malformed /materials/0/value'],
  ])('is refused for %s %s %o', (agreement, code, more, expected) => {
    expect(refusal(agreement, code, more)).toEqual([expected]);
  });
});

describe('rules of a subheading', () => {
  it('go before those of the heading', () => {
    const tea = { materials: [foreign('090230', '50')], processes: ['blending'] };
    expect(finding('EU', '090230', tea)).toEqual([true, 'SP']);
    expect(finding('EU', '090210', { materials: [foreign('090210', '50')], processes: ['blending'] })).toEqual([
      false,
      null,
    ]);
    const ketchup = (code: string) => finding('EU', '210320', { materials: [foreign(code, '40')] });
    expect(ketchup('0701')).toEqual([true, 'CTC']);
    expect(ketchup('0702')).toEqual([false, null]);
  });

  it('of whisky under the CPTPP asks where the alcohol is from, of brandy for another heading', () => {
    const spirit = (code: string, more: More = {}) =>
      finding('CPTPP', code, { materials: [foreign('2204', '90')], ...more });
    expect(spirit('220830')).toEqual([false, null]);
    expect(spirit('220830', { processes: ['foreign-alcohol-at-most-10'] })).toEqual([true, 'SP']);
    expect(spirit('220820')).toEqual([true, 'CTC']);
  });
});

describe('the rule of footwear under the EU agreement', () => {
  it('asks for another chapter, or for another heading and half of the value', () => {
    const shoe = (code: string, value: string) => finding('EU', '640399', { materials: [foreign(code, value)] });
    expect(shoe('4107', '80')).toEqual([true, 'CTC']);
    expect(shoe('640610', '50')[0]).toBe(true);
    expect(shoe('640610', '50.01')).toEqual([false, null]);
    expect(shoe('640690', '50')).toEqual([false, null]);
  });
});
