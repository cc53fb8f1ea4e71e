import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { formatAssessment } from './contract.ts';
import { type BriefLine, referenceOn } from './profile.test-support.ts';
import { item, request, TODAY } from './soy-sauce.test-support.ts';

const FREE = { general: '無税' };
const LINES: BriefLine[] = [
  { code: '210310000', units: [null, 'KG'], rates: FREE },
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

describe('an excise line', () => {
  it('says how much of the goods, at which rate, under which law', () => {
    const { items } = answer('220421020', { kind: 'liquor', class: 'wine', litres: '900', alcoholPercent: '13' });
    expect(items[0]?.taxLines[1]).toMatchObject({
      measure: 'liquor-tax',
      base: '0',
      baseText: '900 L (13%)',
      baseQuantity: { value: '900', unit: 'L' },
      rate: '100000円/kl',
      law: { en: 'Liquor Tax Act, Art. 23' },
      amount: '90000',
    });
    expect(JSON.stringify(items[0]?.trace)).toContain('excise.liquor-tax');
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
    expect(flags('210310000')).toEqual([]);
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
