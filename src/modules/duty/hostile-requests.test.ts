/** Whatever is sent, the answer is an assessment or a list of refusals: never a fault of the program, never a guess. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from './contract.ts';
import { referenceOn } from './profile.test-support.ts';

const TODAY = '2026-11-21';
const REFERENCE = referenceOn(TODAY, {
  lines: [
    { code: '220421020', units: [null, 'L'], rates: { general: '182円/l', wto: '125円/l', epa: { EU: '無税' } } },
    { code: '620333200', units: ['NO', 'KG'], rates: { general: '11.2%', wto: '9.1%' } },
  ],
  exchange: { USD: '151.23' },
});
const SOUND = {
  asOf: TODAY,
  direction: 'import',
  scheme: 'general',
  linkedValueJpy: '0',
  terms: 'FOB',
  freight: { amount: '300', currency: 'USD' },
  insurance: { amount: '12.5', currency: 'USD' },
  adjustments: [{ kind: 'packing', amount: '100', currency: 'JPY' }],
  rates: { USD: '150.5' },
  items: [
    {
      code: '220421020',
      origin: 'FR',
      price: { amount: '5000', currency: 'USD' },
      quantities: [{ value: '900', unit: 'L' }],
      taxClass: 'standard',
      excises: [{ kind: 'liquor', class: 'wine', litres: '900', alcoholPercent: '13' }],
      claim: { agreement: 'EU', proof: { kind: 'EXPORTER-STATEMENT', number: 'S-1', date: '2026-10-01' } },
      answers: { season: 'in' },
    },
    {
      code: '620333200',
      origin: 'VN',
      customsValueJpy: '500000',
      taxClass: 'standard',
      quantities: [],
      exporter: 'Somebody',
      quota: { certificate: 'Q-1' },
      otherExcises: [{ measure: 'some-tax', amount: '100' }],
      relief: { article: '11', exportedValueJpy: '1000', exportedOn: '2026-06-01', document: 'D-1' },
      gift: false,
      personalUse: false,
    },
  ],
};

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    ' ',
    '0',
    '-1',
    '-0',
    '1e9',
    '0x10',
    '１２３',
    '1,000',
    'NaN',
    '9'.repeat(400),
    `0.${'0'.repeat(300)}1`,
    '__proto__',
    'constructor',
    '2026-02-30',
    '0000-00-00',
    '9999-12-31',
    null,
    true,
    0,
    -1,
    1.5,
    Number.MAX_VALUE,
    [],
    {},
    [[]],
  ),
  fc.string({ maxLength: 60 }),
  fc.jsonValue(),
);

type Branch = Record<string, unknown> | unknown[];
const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null;

/** Every place of a document, as the names that lead to it. */
function placesOf(value: unknown, path: readonly string[] = []): string[][] {
  const here = path.length === 0 ? [] : [[...path]];
  if (!isBranch(value)) return here;
  return [...here, ...Object.entries(value).flatMap(([name, inner]) => placesOf(inner, [...path, name]))];
}
const PLACES = placesOf(SOUND);

function changed(place: readonly string[], change: (holder: Branch, name: string) => void): unknown {
  const copy = structuredClone(SOUND) as Branch;
  const holder = place.slice(0, -1).reduce<unknown>((at, name) => Reflect.get(Object(at), name), copy);
  change(holder as Branch, place.at(-1) ?? '');
  return copy;
}

function check(request: unknown): void {
  const result = assess(request, REFERENCE);
  if (result.ok) {
    for (const amount of Object.values(result.value.totals)) expect(amount).toBeGreaterThanOrEqual(0n);
    return;
  }
  expect(result.refusals.length).toBeGreaterThan(0);
  for (const { code, pointer, what, fix } of result.refusals) {
    expect(code).toMatch(/^[a-z]+\.[a-z0-9-]+$/);
    expect(pointer).toMatch(/^(\/|$)/);
    expect(what.ja && what.en && fix.ja && fix.en).toBeTruthy();
  }
}

describe('a request', () => {
  it('that is sound but for one value somewhere is answered, whatever stands there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), odd, (place, value) => {
        check(changed(place, (holder, name) => Reflect.set(holder, name, value)));
      }),
      { numRuns: 1500 },
    );
  });

  it('that lacks any one of its members is answered', () => {
    for (const place of PLACES) check(changed(place, (holder, name) => Reflect.deleteProperty(holder, name)));
  });

  it('that has one member too many anywhere is refused at that member, never passed over', () => {
    const open = ['/rates', '/items/0/answers'];
    for (const place of [[], ...PLACES]) {
      const at = place.map((name) => `/${name}`).join('');
      const found = place.reduce<unknown>((value, name) => Reflect.get(Object(value), name), SOUND);
      if (!isBranch(found) || Array.isArray(found) || open.includes(at)) continue;
      const request = changed([...place, 'surplus'], (holder, name) => Reflect.set(holder, name, '1'));
      const result = assess(request, REFERENCE);
      const pointers = result.ok ? [] : result.refusals.map(({ pointer }) => pointer);
      expect(pointers, at).toContain(`${at}/surplus`);
    }
  });

  it('that is anything at all is answered', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        check(anything);
      }),
      { numRuns: 500 },
    );
  });
});
