/** More value or more goods never cost less, in any form of rate and for any excise. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mustBe } from '../../kernel/result.ts';
import { assess, formatAssessment } from './contract.ts';
import { referenceOn } from './profile.test-support.ts';

const TODAY = '2026-11-21';
const LINES = ['220830000', '240220000', '271012137', '270112091'].map((code) => ({
  code,
  units: ['NO', 'KG'] as const,
  rates: { general: '無税' },
}));
const REFERENCE = referenceOn(TODAY, { lines: LINES });
const answer = (items: readonly object[]) =>
  formatAssessment(mustBe(assess({ asOf: TODAY, direction: 'import', items }, REFERENCE)));

type Goods = { value: number; kilograms: number; taxClass: 'standard' | 'reduced' };
const goods = fc.record({
  value: fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 10 ** 10 })),
  kilograms: fc.integer({ min: 1, max: 10 ** 6 }),
  taxClass: fc.constantFrom('standard' as const, 'reduced' as const),
});
const more = fc.oneof(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 10 ** 9 }));

const atRate = ({ value, kilograms, taxClass }: Goods, dutyRate: string) =>
  answer([
    {
      code: '640399015',
      origin: 'CN',
      customsValueJpy: String(value),
      quantities: [{ value: String(kilograms), unit: 'KG' }],
      taxClass,
      dutyRate,
    },
  ]);
const amounts = ({ items }: ReturnType<typeof answer>) =>
  (items[0]?.taxLines ?? []).map(({ amount }) => BigInt(amount));

const LESSER_WITH_LEAST = '15%又は125円/kgのうちいずれか低い税率\nただしその税率が67円/kgを下回る場合は67円/kg';
const FORMS = [
  ['free', '無税'],
  ['of the value', '3.9%'],
  ['of the quantity', '49円/kg'],
  ['both together', '25%＋63円/kg'],
  ['the greater of two', '30%又は4,300円/kgのうちいずれか高い税率'],
  ['the lesser of two', '15%又は125円/kgのうちいずれか低い税率'],
  ['the lesser with a least amount', LESSER_WITH_LEAST],
] as const;

describe.each(FORMS)('a rate that is %s', (_, rate) => {
  it('costs no less for a higher value, in any of the taxes', () => {
    fc.assert(
      fc.property(goods, more, (one, added) => {
        const [low, high] = [atRate(one, rate), atRate({ ...one, value: one.value + added }, rate)];
        amounts(low).forEach((amount, n) => {
          expect(amounts(high)[n]).toBeGreaterThanOrEqual(amount);
        });
        expect(BigInt(high.totals.total)).toBeGreaterThanOrEqual(BigInt(low.totals.total));
      }),
      { numRuns: 60 },
    );
  });

  it('costs no less for more goods of the same value', () => {
    fc.assert(
      fc.property(goods, more, (one, added) => {
        const [few, many] = [atRate(one, rate), atRate({ ...one, kilograms: one.kilograms + added }, rate)];
        amounts(few).forEach((amount, n) => {
          expect(amounts(many)[n]).toBeGreaterThanOrEqual(amount);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('costs no more than every yen of it would without a single fraction dropped', () => {
    fc.assert(
      fc.property(goods, (one) => {
        const { items, totals } = atRate(one, rate);
        for (const { nominal, amount } of items[0]?.taxLines ?? []) {
          const [whole = '0'] = nominal.split('.');
          expect(BigInt(amount)).toBeLessThanOrEqual(BigInt(whole));
          expect(BigInt(amount)).toBeGreaterThanOrEqual(0n);
        }
        expect(Number(totals.duty) % 100).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});

type Drink = { litres: number; percent: number };
const EXCISES = {
  liquor: ({ litres, percent }: Drink) => ({
    kind: 'liquor',
    class: 'whisky',
    litres: String(litres),
    alcoholPercent: `${Math.floor(percent / 10)}.${percent % 10}`,
  }),
  tobacco: ({ litres }: Drink) => ({ kind: 'tobacco', class: 'cigarette', sticks: String(litres) }),
  gasoline: ({ litres }: Drink) => ({ kind: 'gasoline', litres: String(litres) }),
  coal: ({ litres }: Drink) => ({ kind: 'petroleum-coal', class: 'coal', kilograms: String(litres) }),
} as const;
const CODES = { liquor: '220830000', tobacco: '240220000', gasoline: '271012137', coal: '270112091' } as const;
const KINDS = Object.keys(EXCISES) as (keyof typeof EXCISES)[];

describe.each(KINDS)('an excise on %s', (kind) => {
  const drink = fc.record({ litres: fc.integer({ min: 1, max: 10 ** 6 }), percent: fc.integer({ min: 10, max: 960 }) });
  const bearing = (one: Drink, value = 100_000) =>
    answer([
      {
        code: CODES[kind],
        origin: 'CN',
        customsValueJpy: String(value),
        quantities: [],
        taxClass: 'standard',
        excises: [EXCISES[kind](one)],
      },
    ]);

  it('costs no less for more goods, and lifts the taxes that stand on it', () => {
    fc.assert(
      fc.property(drink, fc.integer({ min: 0, max: 10 ** 6 }), (one, added) => {
        const [few, many] = [bearing(one), bearing({ ...one, litres: one.litres + added })];
        for (const name of ['excise', 'consumptionTax', 'localConsumptionTax', 'total'] as const) {
          expect(BigInt(many.totals[name])).toBeGreaterThanOrEqual(BigInt(few.totals[name]));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same whatever the goods are worth', () => {
    fc.assert(
      fc.property(drink, fc.integer({ min: 0, max: 10 ** 9 }), (one, value) => {
        expect(bearing(one, value).totals.excise).toBe(bearing(one).totals.excise);
      }),
      { numRuns: 40 },
    );
  });

  it('has a base that its rate makes its nominal amount of, to the last digit', () => {
    fc.assert(
      fc.property(drink, (one) => {
        const taxes = bearing(one).items[0]?.taxLines.filter(({ baseUnit }) => baseUnit !== undefined) ?? [];
        expect(taxes.length).toBe(kind === 'gasoline' ? 2 : 1);
        for (const { base, rate, nominal } of taxes) {
          const [yen = ''] = rate.split('円/');
          expect(thousandths(nominal)).toBe(thousandths(base) * BigInt(yen));
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('liquor costs no less for a higher strength', () => {
  const whisky = (percent: number) =>
    answer([
      {
        code: CODES.liquor,
        origin: 'GB',
        customsValueJpy: '100000',
        quantities: [],
        taxClass: 'standard',
        excises: [EXCISES.liquor({ litres: 700, percent })],
      },
    ]).totals;
  let last = 0n;
  for (let percent = 10; percent <= 950; percent += 5) {
    const total = BigInt(whisky(percent).total);
    expect(total, `${percent / 10} %`).toBeGreaterThanOrEqual(last);
    last = total;
  }
});

/** A decimal of at most three places as a whole number. */
function thousandths(text: string): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(3, '0'));
}
