import { describe, expect, it } from 'vitest';
import type { Parameters } from '../../../kernel/parameters.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { soySauce } from '../declaration.test-support.ts';
import { declarationRefusals } from '../refusals.ts';
import { naccsLength } from './check-text.ts';
import { diffContent } from './diff-versions.ts';
import { commandFor } from './lodging-condition.ts';
import { validateContent } from './validate.ts';
import type { ValidationReference } from './validation-reference.ts';

const parameter = (value: string) => ({
  value,
  from: '2020-01-01' as PlainDate,
  status: 'confirmed' as const,
  law: { ja: '', en: '' },
});

const parametersWith = (commerce: string): Parameters => ({
  asOf: '2026-11-20' as PlainDate,
  values: {
    'declaration.e-commerce-items': parameter(commerce),
    'declaration.line-limit': parameter('2'),
    'declaration.other-law-code-limit': parameter('5'),
    'declaration.preliminary-earliest-days': parameter('11'),
  },
});

const reference = (changes: Partial<ValidationReference> = {}): ValidationReference => ({
  asOf: '2026-11-20',
  parameters: parametersWith('mandatory'),
  codes: {
    offices: new Set(['1A', '1M']),
    bondedPlaces: new Map([['1AD01', '1A']]),
    ports: new Set(['JPTYO']),
    countries: new Set(['CN', 'JP']),
    currencies: new Set(['JPY']),
    units: new Set(['KG']),
    packageUnits: new Set(['CT']),
    priceTerms: new Set(['CIF']),
    laws: new Set(['FD']),
    paymentMethods: new Set(['MPN']),
    declarationKinds: new Set(['C']),
    destinationKinds: new Set(['J']),
  },
  lines: { '210310000': { units: [null, 'KG'], laws: ['FD'] } },
  preliminary: false,
  ...changes,
});

const faults = (content: Parameters0, changes: Partial<ValidationReference> = {}): string[] =>
  validateContent(content, reference(changes), declarationRefusals).refusals.map(
    ({ code, pointer }) => `${code.slice(12)} ${pointer}`,
  );
type Parameters0 = ReturnType<typeof soySauce>;

describe('the checks of a declaration', () => {
  it('find nothing wrong with a lawful one', () => {
    expect(faults(soySauce())).toEqual([]);
  });

  it('want destination and mail-order flag since 12 October 2025, and not before', () => {
    const { delivery: _d, mailOrder: _m, ...old } = soySauce();
    expect(faults(old)).toEqual(['delivery-missing /delivery', 'mail-order-missing /mailOrder']);
    expect(faults(old, { parameters: parametersWith('not-collected') })).toEqual([]);
  });

  it('want the platform of mail-order goods', () => {
    expect(faults(soySauce({ mailOrder: true }))).toEqual(['platform-missing /platform']);
    expect(faults(soySauce({ mailOrder: true, platform: { name: 'SHOP' } }))).toEqual([]);
  });

  it('hold the place against the office, unless the office may be another', () => {
    expect(faults(soySauce({ office: '1M' }))).toEqual(['place-of-other-office /bondedPlace']);
    expect(faults(soySauce({ office: '1M', destinationKind: 'J' }))).toEqual([]);
  });

  it('name the check digit that a corporate number should have', () => {
    const importer = { code: '1234567890123-9000', name: 'ZAIMUSOKEN CO., LTD' };
    const [refusal] = validateContent(soySauce({ importer }), reference(), declarationRefusals).refusals;
    expect(refusal).toMatchObject({ code: 'kernel.corporate-number-check-digit', pointer: '/importer/code' });
  });

  it('refuse goods that arrive in the future, except in a preliminary declaration', () => {
    const transport = { ...soySauce().transport, arrivedOn: '2026-11-25' };
    expect(faults(soySauce({ transport }))).toEqual(['date-in-future /transport/arrivedOn']);
    expect(faults(soySauce({ transport, plannedOn: '2026-12-01' }), { preliminary: true })).toEqual([]);
    expect(faults(soySauce({ plannedOn: '2026-12-02' }), { preliminary: true })).toEqual([
      'planned-too-far /plannedOn',
    ]);
  });

  it('count lines, and full-width letters as two bytes', () => {
    const [line] = soySauce().items;
    if (!line) throw new Error('no line');
    expect(faults(soySauce({ items: [line, line, line] }))).toEqual(['too-many-lines /items']);
    expect(naccsLength('しょうゆ')).toBe(8);
    const long = { ...line, description: 'しょうゆ'.repeat(6) };
    expect(faults(soySauce({ items: [long] }))).toEqual(['text-too-long /items/0/description']);
    const signs = { ...line, description: 'SOY ｼｮｳﾕ #1' };
    expect(faults(soySauce({ items: [signs] }))).toEqual(['text-characters /items/0/description']);
  });

  it('advise to merge equal lines without refusing them', () => {
    const [line] = soySauce().items;
    if (!line) throw new Error('no line');
    const { refusals, warnings } = validateContent(soySauce({ items: [line, line] }), reference(), declarationRefusals);
    expect(refusals).toEqual([]);
    expect(warnings.map(({ pointer }) => pointer)).toEqual(['/items/1']);
  });
});

describe('the difference of two versions', () => {
  it('names each field once, with both values', () => {
    const before = { office: '1A', items: [{ code: '1' }], marks: 'A' };
    const after = { office: '1A', items: [{ code: '2' }, { code: '3' }] };
    expect(diffContent(before, after)).toEqual([
      { pointer: '/items/0/code', kind: 'changed', before: '1', after: '2' },
      { pointer: '/items/1', kind: 'added', before: null, after: '{"code":"3"}' },
      { pointer: '/marks', kind: 'removed', before: 'A', after: null },
    ]);
  });
});

describe('the condition letter', () => {
  it('asks for what the state and the hour make of it', () => {
    const at = (state: 'REGISTERED' | 'PRELIM_CLEARED', officeIsOpen: boolean) => ({ state, officeIsOpen });
    expect(commandFor('', at('REGISTERED', false))).toBe('lodge');
    expect(commandFor('', at('PRELIM_CLEARED', true))).toBe('lodge-main');
    expect(commandFor('K', at('REGISTERED', false))).toBe('queue');
    expect(commandFor('K', at('REGISTERED', true))).toBe('lodge');
    expect(commandFor('U', at('REGISTERED', true))).toBe('lodge-preliminary');
  });
});
