import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { formatAssessment } from './contract.ts';
import { type BriefLine, referenceOn } from './profile.test-support.ts';
import { item, request, TODAY } from './soy-sauce.test-support.ts';

const FREE = { general: '無税' };
const LINES: BriefLine[] = [
  { code: '210310000', units: [null, 'KG'], rates: FREE },
  { code: '220300000', units: [null, 'L'], rates: FREE },
  { code: '220421020', units: [null, 'L'], rates: FREE },
  { code: '220830000', units: [null, 'L'], rates: FREE },
  { code: '240411200', units: [null, 'KG'], rates: FREE },
  { code: '271012137', units: ['KL', 'KG'], rates: FREE },
  { code: '271111000', units: [null, 'MT'], rates: FREE },
  { code: '611020000', units: ['NO', 'KG'], rates: FREE },
];
const REFERENCE = referenceOn(TODAY, { lines: LINES });

const goods = (code: string, ...excises: Record<string, unknown>[]) => item({ code, quantities: [], excises });
const refusals = (code: string, ...excises: Record<string, unknown>[]) => {
  const result = assess(request(goods(code, ...excises)), REFERENCE);
  return result.ok ? [] : result.refusals.map(({ code: name, pointer }) => `${name} ${pointer}`);
};
const answer = (code: string, ...excises: Record<string, unknown>[]) => {
  const result = assess(request(goods(code, ...excises)), REFERENCE);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return formatAssessment(result.value, { withTrace: true });
};
const at = '/items/0/excises/0';

describe('the strength of a class', () => {
  const sparkling = (alcoholPercent: string, asOf = TODAY) => {
    const goodsOfIt = { kind: 'liquor', class: 'other-sparkling', litres: '1', alcoholPercent };
    const result = assess({ ...request(goods('220830000', goodsOfIt)), asOf }, referenceOn(asOf, { lines: OLD_LINES }));
    return result.ok ? [] : result.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
  };
  const OLD_LINES = LINES.map((line) => ({ ...line, validFrom: '2020-01-01' }));
  const tooStrong = [`duty.excise-too-strong ${at}/alcoholPercent`];

  it('of other sparkling drinks ends below 11 %, before October 2026 below 10 %', () => {
    expect(sparkling('10.99')).toEqual([]);
    expect(sparkling('11')).toEqual(tooStrong);
    expect(sparkling('9.99', '2026-09-30')).toEqual([]);
    expect(sparkling('10', '2026-09-30')).toEqual(tooStrong);
  });

  it.each([
    ['beer', '20'],
    ['low-malt', '20'],
    ['low-malt-middle', '20'],
    ['low-malt-high', '20'],
    ['wine', '20'],
    ['other-brewed', '20'],
    ['sake', '22'],
    ['blended-sake', '16'],
    ['mirin', '15'],
  ])('of %s ends below %s %%', (of, end) => {
    const liquor = (alcoholPercent: string) => ({ kind: 'liquor', class: of, litres: '1', alcoholPercent });
    expect(refusals('220300000', liquor(`${Number(end) - 1}.99`))).toEqual([]);
    expect(refusals('220300000', liquor(end))).toEqual(tooStrong);
  });

  it('is held against the figure as declared, and distilled and mixed drinks have no such end', () => {
    for (const of of ['whisky', 'brandy', 'shochu', 'liqueur', 'sweet-wine', 'miscellaneous']) {
      const strong = { kind: 'liquor', class: of, litres: '1', alcoholPercent: '45' };
      expect(refusals('220830000', strong), of).toEqual([]);
    }
    expect(refusals('220830000', { kind: 'liquor', class: 'spirits', litres: '1', alcoholPercent: '96' })).toEqual([]);
    expect(refusals('220421020', { kind: 'liquor', class: 'wine', litres: '1' })).toEqual([]);
  });
});

it('goods with an excise are never reduced-rated: liquor is no food', () => {
  const wine = { ...goods('220421020', { kind: 'liquor', class: 'wine', litres: '9' }), taxClass: 'reduced' };
  const result = assess(request(wine), REFERENCE);
  expect(result.ok ? [] : result.refusals.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'duty.excise-at-reduced-rate /items/0/taxClass',
  ]);
  expect(assess(request({ ...wine, taxClass: 'standard' }), REFERENCE).ok).toBe(true);
});

it('of no quantity at all is refused, field by field', () => {
  const nothing = { kind: 'liquor', class: 'spirits', litres: '0', alcoholPercent: '40' };
  expect(refusals('220830000', nothing)).toEqual([`duty.quantity-zero ${at}/litres`]);
  const sticks = { kind: 'tobacco', class: 'heated', sticks: '10', convertedSticks: '0' };
  expect(refusals('240411200', sticks)).toEqual([`duty.quantity-zero ${at}/convertedSticks`]);
});

describe('an excise line', () => {
  it('says how much of the goods, at which rate, under which law', () => {
    const { items } = answer('220421020', { kind: 'liquor', class: 'wine', litres: '900', alcoholPercent: '13' });
    expect(items[0]?.taxLines[1]).toMatchObject({
      measure: 'liquor-tax',
      base: '0.9',
      baseUnit: 'KL',
      baseText: '900 L (13%)',
      baseQuantity: { value: '900', unit: 'L' },
      rate: '100000円/kl',
      law: { en: 'Liquor Tax Act, Art. 23' },
      amount: '90000',
    });
    expect(JSON.stringify(items[0]?.trace)).toContain('excise.liquor-tax');
  });

  it('has for its base what its rate is multiplied with, and nothing else', () => {
    const cases: [string, Record<string, unknown>, string, string][] = [
      ['220421020', { kind: 'liquor', class: 'wine', kilolitres: '0.9' }, '0.9', 'KL'],
      ['220830000', { kind: 'liquor', class: 'whisky', litres: '700', alcoholPercent: '43.5' }, '0.7', 'KL'],
      ['240411200', { kind: 'tobacco', class: 'heated', sticks: '20000', convertedSticks: '8001' }, '8.001', 'TH'],
      ['271111000', { kind: 'petroleum-coal', class: 'lng', kilograms: '1500' }, '1.5', 'MT'],
      ['271012137', { kind: 'gasoline', litres: '1000' }, '1', 'KL'],
    ];
    for (const [code, given, base, baseUnit] of cases) {
      const line = answer(code, given).items[0]?.taxLines[1];
      expect(line).toMatchObject({ base, baseUnit });
      const [yen = ''] = line?.rate.split('円/') ?? [];
      expect(Math.floor(Number(base) * Number(yen) + 1e-9)).toBe(Number(line?.amount));
    }
  });

  it('adds liquors of two strengths up to one base', () => {
    const whisky = (litres: string, alcoholPercent: string) => ({
      kind: 'liquor',
      class: 'whisky',
      litres,
      alcoholPercent,
    });
    const [, line] = answer('220830000', whisky('700', '40'), whisky('300', '50')).items[0]?.taxLines ?? [];
    expect(line).toMatchObject({ base: '1', baseUnit: 'KL', baseText: '700 L (40%) + 300 L (50%)', amount: '430000' });
  });

  it('of a value has yen for its base and no unit', () => {
    const lines = answer('220421020', { kind: 'liquor', class: 'wine', litres: '900' }).items[0]?.taxLines ?? [];
    const ofValue = lines.filter(({ measure }) => measure !== 'liquor-tax');
    expect(ofValue).toHaveLength(3);
    for (const { base, baseUnit } of ofValue) {
      expect(baseUnit).toBeUndefined();
      expect(base).toMatch(/^\d+000$|^\d+00$/);
    }
  });

  it('of gasoline is two: the national and the local tax', () => {
    const { items, totals } = answer('271012137', { kind: 'gasoline', litres: '1000' });
    const lines = items[0]?.taxLines.map(({ measure, amount }) => `${measure} ${amount}`);
    expect(lines?.slice(1, 3)).toEqual(['gasoline-tax 24300', 'local-gasoline-tax 4400']);
    expect(totals.excise).toBe('28700');
  });

  it('drops the fraction of a yen and of a degree', () => {
    const { items } = answer('220830000', {
      kind: 'liquor',
      class: 'spirits',
      litres: '0.123',
      alcoholPercent: '38.99',
    });
    // 380,000 yen for a kilolitre, 46.74 yen for 0.123 litres.
    expect(items[0]?.taxLines[1]).toMatchObject({ rate: '380000円/kl', nominal: '46.74', amount: '46' });
  });
});

describe('goods that would bear an excise', () => {
  const flags = (code: string, ...excises: Record<string, unknown>[]) => {
    const result = assess(
      request(excises.length ? goods(code, ...excises) : item({ code, quantities: [] })),
      REFERENCE,
    );
    return result.ok ? result.value.flags.map(({ kind }) => kind) : [];
  };

  it('are pointed out when none is stated, and only then', () => {
    expect(flags('220421020')).toEqual(['excise-expected']);
    expect(flags('220421020', { kind: 'liquor', class: 'wine', litres: '1' })).toEqual([]);
    expect(flags('210310000')).toEqual(['reduced-rate-possible']);
  });
});

describe('a refusal of an excise', () => {
  it.each([
    ['an unknown kind', '220421020', { kind: 'sugar', litres: '1' }, 'duty.excise-kind-unknown', '/kind'],
    [
      'an unknown class',
      '220421020',
      { kind: 'liquor', class: 'mead', litres: '1' },
      'duty.excise-class-unknown',
      '/class',
    ],
    ['a missing class', '220421020', { kind: 'liquor', litres: '1' }, 'duty.excise-class-unknown', '/class'],
    ['no litres', '220421020', { kind: 'liquor', class: 'wine' }, 'duty.excise-quantity-needed', '/litres'],
    [
      'tonnes of wine',
      '220421020',
      { kind: 'liquor', class: 'wine', tonnes: '1' },
      'duty.excise-quantity-needed',
      '/litres',
    ],
    [
      'no strength of whisky',
      '220830000',
      { kind: 'liquor', class: 'whisky', litres: '1' },
      'duty.excise-strength-needed',
      '/alcoholPercent',
    ],
    [
      'a strength above 100',
      '220830000',
      { kind: 'liquor', class: 'whisky', litres: '1', alcoholPercent: '100.1' },
      'duty.strength-impossible',
      '/alcoholPercent',
    ],
    [
      'a strength below 0',
      '220830000',
      { kind: 'liquor', class: 'whisky', litres: '1', alcoholPercent: '-1' },
      'duty.strength-impossible',
      '/alcoholPercent',
    ],
    [
      'a drink below one degree',
      '220421020',
      { kind: 'liquor', class: 'wine', litres: '1', alcoholPercent: '0.99' },
      'duty.excise-no-liquor',
      '/alcoholPercent',
    ],
    [
      'liquor on jerseys',
      '611020000',
      { kind: 'liquor', class: 'wine', litres: '1' },
      'duty.excise-of-other-goods',
      '/kind',
    ],
    [
      'crude oil on gas',
      '271111000',
      { kind: 'petroleum-coal', class: 'crude', kilolitres: '1' },
      'duty.excise-of-other-goods',
      '/kind',
    ],
    [
      'half a cigarette',
      '240411200',
      { kind: 'tobacco', class: 'heated', sticks: '0.5' },
      'duty.quantity-too-fine',
      '/sticks',
    ],
    [
      'litres below zero',
      '220421020',
      { kind: 'liquor', class: 'wine', litres: '-1' },
      'duty.quantity-negative',
      '/litres',
    ],
    [
      'litres beyond reason',
      '220421020',
      { kind: 'liquor', class: 'wine', litres: '1000000000001' },
      'duty.quantity-absurd',
      '/litres',
    ],
    [
      'litres and kilolitres',
      '220421020',
      { kind: 'liquor', class: 'wine', litres: '1', kilolitres: '1' },
      'duty.quantity-twice',
      '/kilolitres',
    ],
  ])('meets %s', (_, code, excise, refusal, field) => {
    expect(refusals(code, excise)).toEqual([`${refusal} ${at}${field}`]);
  });

  it('meets heated tobacco whose number of cigarettes is not stated before the second step', () => {
    const before = referenceOn('2026-09-30', { lines: LINES });
    const asked = {
      ...request(goods('240411200', { kind: 'tobacco', class: 'heated', sticks: '1000' })),
      asOf: '2026-09-30',
    };
    const result = assess(asked, before);
    expect(result.ok ? [] : result.refusals.map(({ code }) => code)).toEqual(['duty.excise-conversion-needed']);
  });

  it('meets the same tax stated once by hand and once by the goods', () => {
    const twice = {
      ...goods('220421020', { kind: 'liquor', class: 'wine', litres: '1' }),
      otherExcises: [{ measure: 'liquor-tax', amount: '1' }],
    };
    const result = assess(request(twice), REFERENCE);
    expect(result.ok ? [] : result.refusals.map(({ code }) => code)).toEqual(['duty.measure-taken']);
  });
});

describe('quantities', () => {
  const ofQuantity = (code: string, value: string, unit: string) => {
    const result = assess(request(item({ code, quantities: [{ value, unit }] })), REFERENCE);
    return result.ok ? [] : result.refusals.map(({ code: name, pointer }) => `${name} ${pointer}`);
  };

  it('in a unit foreign to the code are refused, in one that converts they are not', () => {
    expect(ofQuantity('210310000', '5', 'L')).toEqual(['duty.quantity-unit-other /items/0/quantities/0/unit']);
    expect(ofQuantity('210310000', '5', 'MT')).toEqual([]);
    expect(ofQuantity('611020000', '5', 'DZ')).toEqual([]);
  });

  it('hold their limits at the edge', () => {
    expect(ofQuantity('210310000', '1000000000000', 'KG')).toEqual([]);
    expect(ofQuantity('210310000', '1000000000000.1', 'KG')).toEqual([
      'duty.quantity-absurd /items/0/quantities/0/value',
    ]);
    expect(ofQuantity('611020000', '1.5', 'NO')).toEqual(['duty.quantity-too-fine /items/0/quantities/0/value']);
    expect(ofQuantity('611020000', '1.0', 'NO')).toEqual([]);
    expect(ofQuantity('210310000', '0.0000001', 'KG')).toEqual(['duty.quantity-too-fine /items/0/quantities/0/value']);
  });
});
