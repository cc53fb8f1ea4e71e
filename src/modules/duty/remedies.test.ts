import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { assess } from './assess.ts';
import { formatAssessment } from './contract.ts';
import type { Remedy } from './domain/remedy/remedy.ts';
import { plainName, REMEDY_KINDS, rateForExporter } from './domain/remedy/remedy.ts';
import { type BriefLine, PROFILE, referenceOn } from './profile.test-support.ts';
import { type RemedyFile, readRemedyFile, remediesInForce } from './read-remedies.ts';
import { item, request, TODAY } from './soy-sauce.test-support.ts';

const folder = join(PROFILE, 'remedies');
const FILES: RemedyFile[] = readdirSync(folder).map((name) =>
  readRemedyFile(parse(readFileSync(join(folder, name), 'utf8'))),
);

const LINES: BriefLine[] = [
  { code: '020230010', units: [null, 'KG'], rates: { general: '(50%)', temporary: '38.5%', wto: '(50%)' } },
  { code: '071332090', units: [null, 'MT'], rates: { general: '417円/kg', wto: '354円/kg' } },
  {
    code: '020312024',
    units: [null, 'KG'],
    rates: { general: '(5%)', temporary: '1キログラムにつき部分肉に係る基準輸入価格と課税価格との差額' },
  },
  { code: '854511010', units: [null, 'KG'], rates: { general: '3.9%', wto: '3.3%' } },
  { code: '721720011', units: [null, 'KG'], rates: { general: '3.9%', wto: '無税' } },
];

const measure = (more: Partial<Remedy> & Pick<Remedy, 'kind'>): Remedy => ({
  code: `test-${more.kind}`,
  how: 'added',
  name: { ja: '試', en: 'test' },
  law: { ja: '試', en: 'test' },
  products: { include: ['854511010'], exclude: [] },
  origins: { include: ['CN'], exclude: [] },
  exporters: [],
  rate: '10%',
  from: '2020-01-01',
  to: null,
  status: 'derived',
  ...more,
});

function lines(goods: Record<string, unknown>, remedies: readonly Remedy[] | undefined = undefined) {
  const reference = referenceOn(TODAY, { lines: LINES });
  const result = assess(request(item({ quantities: [], ...goods })), remedies ? { ...reference, remedies } : reference);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals.map(({ code, what }) => [code, what.en])));
  const { items, totals } = formatAssessment(result.value, { withTrace: true });
  const taxes = items[0]?.taxLines ?? [];
  return { taxes, totals, trace: JSON.stringify(items[0]?.trace), flags: result.value.flags.map(({ kind }) => kind) };
}
const amounts = (taxes: readonly { measure: string; amount: string }[]) =>
  taxes
    .filter(({ measure: name }) => !name.endsWith('consumption-tax'))
    .map(({ measure: name, amount }) => `${name} ${amount}`);

/** The triggers of the profile are all asleep: here one is rung. */
const woken = (code: string): Remedy[] => {
  const file = FILES.find((one) => one.code === code);
  if (file === undefined) throw new Error(code);
  const trigger = { from: TODAY, to: TODAY, status: 'demonstration', source: 'test' } as const;
  return remediesInForce([{ ...file, triggers: [trigger] }], TODAY);
};

describe('the measures of the profile', () => {
  it('never overlap: one kind, product, origin and day have one measure', () => {
    for (const [n, a] of FILES.entries()) {
      for (const b of FILES.slice(n)) {
        const product = a.products.include.some((x) =>
          b.products.include.some((y) => x.startsWith(y) || y.startsWith(x)),
        );
        const origin =
          [a, b].some(({ origins }) => origins.include.length === 0) ||
          a.origins.include.some((one) => b.origins.include.includes(one));
        if (!product || !origin || (a !== b && a.kind !== b.kind)) continue;
        for (const x of a.periods) {
          for (const y of b.periods) {
            const meet = x !== y && x.from <= (y.to ?? '9999') && y.from <= (x.to ?? '9999');
            expect(meet, `${a.code} and ${b.code}`).toBe(false);
          }
        }
      }
    }
    expect(FILES.length).toBeGreaterThanOrEqual(10);
  });

  it('end after they begin, and say where each rate comes from', () => {
    for (const { periods } of FILES) {
      for (const { from, to, source } of periods) {
        expect(from <= (to ?? '9999')).toBe(true);
        expect(source.length).toBeGreaterThan(5);
      }
    }
  });

  it('that wait for a trigger sleep until a row says so', () => {
    const now = remediesInForce(FILES, TODAY).map(({ code }) => code);
    expect(now).toContain('ad-graphite-electrodes-cn');
    expect(now.some((code) => code.startsWith('ssg-'))).toBe(false);
  });
});

describe('a remedy', () => {
  it('is a tax line of its own, named by its measure, on the customs value', () => {
    const { taxes, totals, trace } = lines({ code: '854511010', origin: 'CN', customsValueJpy: '1000500' });
    expect(amounts(taxes)).toEqual(['duty 33000', 'anti-dumping 952000']);
    expect(taxes[1]).toMatchObject({ base: '1000000', rate: '95.2%', column: 'ad-graphite-electrodes-cn' });
    expect(totals).toMatchObject({ duty: '985000', excise: '0' });
    expect(trace).toContain('remedy.anti-dumping');
  });

  it('stays when the ordinary duty goes', () => {
    const { taxes } = lines({ code: '854511010', origin: 'CN', customsValueJpy: '1000500', dutyRate: '無税' });
    expect(amounts(taxes)).toEqual(['duty 0', 'anti-dumping 952000']);
  });

  it('stands in the lawful order, whatever the order of the data', () => {
    const all = [...REMEDY_KINDS].reverse().map((kind) => measure({ kind }));
    const { taxes } = lines({ code: '854511010', origin: 'CN', customsValueJpy: '10000' }, all);
    expect(taxes.slice(1, 1 + REMEDY_KINDS.length).map(({ measure: name }) => name)).toEqual([...REMEDY_KINDS]);
  });

  it('adds to the next base so that all together are floored once', () => {
    const { taxes } = lines({ code: '854511010', origin: 'CN', customsValueJpy: '11200' });
    const entering = taxes
      .filter(({ measure: name }) => !name.endsWith('consumption-tax'))
      .map(({ forNextBase }) => Number(forNextBase));
    expect(entering).toEqual([300, 10500]);
  });

  it('whose columns are named leaves a line alone that is under another', () => {
    const mfnOnly = [measure({ kind: 'special-safeguard', columns: ['general', 'temporary', 'wto'] })];
    const goods = { code: '854511010', origin: 'CN', customsValueJpy: '10000' };
    expect(amounts(lines(goods, mfnOnly).taxes)).toEqual(['duty 330', 'special-safeguard 1000']);
    expect(amounts(lines({ ...goods, dutyRate: '0%' }, mfnOnly).taxes)).toEqual(['duty 0']);
  });

  it('by weight asks for the weight', () => {
    const reference = {
      ...referenceOn(TODAY, { lines: LINES }),
      remedies: [measure({ kind: 'anti-dumping', rate: '100円/kg' })],
    };
    const result = assess(
      request(item({ code: '854511010', origin: 'CN', customsValueJpy: '10000', quantities: [] })),
      reference,
    );
    expect(result.ok ? [] : result.refusals.map(({ code }) => code)).toEqual(['duty.quantity-needed']);
  });
});

describe('an emergency duty, once its trigger is rung', () => {
  it('lifts beef from 38.5 to 50 per cent', () => {
    const beef = { code: '020230010', origin: 'AU', customsValueJpy: '1000000' };
    expect(amounts(lines(beef).taxes)).toEqual(['duty 385000']);
    expect(amounts(lines(beef, woken('ssg-beef-emergency')).taxes)).toEqual([
      'duty 385000',
      'special-safeguard 115000',
    ]);
  });

  it('adds a third of the duty to agricultural goods', () => {
    const beans = {
      code: '071332090',
      origin: 'CA',
      customsValueJpy: '100000',
      quantities: [{ value: '1', unit: 'MT' }],
    };
    expect(amounts(lines(beans, woken('ssg-agriculture')).taxes)).toEqual(['duty 354000', 'special-safeguard 118000']);
  });

  it('raises the standard price of pork', () => {
    const pork = {
      code: '020312024',
      origin: 'US',
      customsValueJpy: '300000',
      quantities: [{ value: '1000', unit: 'KG' }],
    };
    // 546.53 − 300 and 681.08 − 300 yen for each of 1,000 kg.
    expect(amounts(lines(pork, woken('ssg-pork-emergency')).taxes)).toEqual([
      'duty 246530',
      'special-safeguard 134550',
    ]);
  });
});

describe('an exporter', () => {
  const remedy = measure({
    kind: 'anti-dumping',
    exporters: [{ names: ['Demonstration Wire Co., Ltd.'], rate: '5%' }],
  });

  it.each([
    'Demonstration Wire Co., Ltd.',
    'DEMONSTRATION  WIRE CO LTD',
    'Ｄｅｍｏｎｓｔｒａｔｉｏｎ Wire',
    'demonstration-wire (Limited)',
  ])('is known however it is written: %s', (name) => {
    expect(rateForExporter(remedy, name)).toEqual({ rate: '5%', whose: 'exporter' });
  });

  it('of another name, or of none, pays the rate of all others, and is told so', () => {
    const goods = { code: '854511010', origin: 'CN', customsValueJpy: '10000' };
    expect(lines({ ...goods, exporter: 'Demonstration Wires' }, [remedy]).flags).toEqual(['exporter-unnamed']);
    expect(lines(goods, [remedy]).flags).toEqual(['exporter-missing']);
    expect(lines({ ...goods, exporter: 'demonstration wire' }, [remedy]).flags).toEqual([]);
    expect(lines(goods).flags).toEqual([]);
  });

  it('keeps its name where a legal form is part of a word', () => {
    expect(plainName('Costa Corporation')).toBe('costa');
    expect(plainName('株式会社日立')).toBe('日立');
  });
});

describe('a measure that others got round', () => {
  const inForce = (asOf: string) => remediesInForce(FILES, asOf);
  const electrodes = (origin: string) => ({ code: '854511010', origin, customsValueJpy: '1000000' });

  it('is laid on goods of the third country at the rate of the measure it extends, with a step of its own', () => {
    const { taxes, trace, flags } = lines(electrodes('SM'), inForce(TODAY));
    expect(amounts(taxes).slice(0, 2)).toEqual([expect.stringMatching(/^duty /), 'anti-circumvention 952000']);
    for (const text of ['remedy.circumvention', 'ad-graphite-electrodes-cn', 'third-country', '95.2%']) {
      expect(trace).toContain(text);
    }
    expect(flags).toContain('remedy-demonstration');
  });

  it('does not come twice on goods that the measure covers itself', () => {
    const extension = measure({
      kind: 'anti-circumvention',
      origins: { include: [], exclude: [] },
      extends: { code: 'test-anti-dumping', way: 'altered-goods' },
    });
    const both = [measure({ kind: 'anti-dumping' }), extension];
    expect(amounts(lines(electrodes('CN'), both).taxes)).not.toContain('anti-circumvention 100000');
    expect(amounts(lines(electrodes('VN'), both).taxes)).toContain('anti-circumvention 100000');
  });

  it('is there from the day of the law, and ends with the measure it extends', () => {
    const has = (asOf: string) => inForce(asOf).some(({ kind }) => kind === 'anti-circumvention');
    expect(['2026-03-31', '2026-04-01', '2030-07-28', '2030-07-29'].map(has)).toEqual([false, true, true, false]);
  });

  it('takes the exporters of the measure it extends, and rates of its own where it has them', () => {
    const of = FILES.find(({ code }) => code === 'ad-pet-cn');
    const file = FILES.find(({ kind }) => kind === 'anti-circumvention');
    if (of === undefined || file === undefined) throw new Error('the profile has no such measures');
    const extend = (period: object) =>
      remediesInForce(
        [
          of,
          readRemedyFile({
            ...file,
            code: 'ac-test',
            extends: { code: of.code, way: 'altered-goods' },
            periods: [period],
          }),
        ],
        TODAY,
      ).find(({ code }) => code === 'ac-test');
    const period = { from: '2026-04-01', to: null, status: 'demonstration', source: 'test' };
    expect(extend(period)).toMatchObject({ rate: '53%', exporters: [{ rate: '39.8%', isInvented: true }] });
    expect(extend({ ...period, rate: '12%', exporters: [] })).toMatchObject({ rate: '12%', exporters: [] });
  });

  it('says so where the rate of an exporter is invented, and not where all others’ rate applies', () => {
    const wire = { code: '721720011', origin: 'CN', customsValueJpy: '1000000' };
    const flagsOf = (exporter: string) => lines({ ...wire, exporter }, inForce(TODAY)).flags;
    expect(flagsOf('Demonstration Wire CN Co., Ltd.')).toContain('remedy-demonstration');
    expect(flagsOf('Somebody Else Ltd.')).not.toContain('remedy-demonstration');
  });
});
