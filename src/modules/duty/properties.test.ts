/** What must hold for every declaration, whatever its goods. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mustBe } from '../../kernel/result.ts';
import { assess } from './assess.ts';
import { type AssessedItem, CONSUMPTION_TAX, DUTY, LOCAL_CONSUMPTION_TAX } from './contract.ts';
import { referenceOn } from './profile.test-support.ts';

const REFERENCE = referenceOn('2026-11-21');
const RATES = [
  '無税',
  '3.9%',
  '14%',
  '30%又は4,300円/足のうちいずれか高い税率',
  '15%又は125円/足のうちいずれか低い税率',
  '49円/足',
  '25%＋63円/足',
];

type Line = { value: number; pairs: number; rate: string; taxClass: string };
const line = fc.record({
  value: fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 10 ** 12 })),
  pairs: fc.integer({ min: 1, max: 10 ** 6 }),
  rate: fc.constantFrom(...RATES),
  taxClass: fc.constantFrom('standard', 'reduced'),
});
const lines = fc.array(line, { minLength: 1, maxLength: 12 });

const toItem = ({ value, pairs, rate, taxClass }: Line) => ({
  code: '640399015',
  origin: 'CN',
  customsValueJpy: String(value),
  quantities: [{ value: String(pairs), unit: 'PR' }],
  taxClass,
  dutyRate: rate,
});
const assessLines = (all: readonly Line[]) =>
  mustBe(assess({ asOf: '2026-11-21', direction: 'import', items: all.map(toItem) }, REFERENCE));
const taxOf = (item: AssessedItem | undefined, measure: string) => {
  const found = item?.taxLines.find((tax) => tax.measure === measure);
  if (!found) throw new Error(`No ${measure}`);
  return found;
};
const dutyOf = (one: Line) => taxOf(assessLines([one]).items[0], DUTY);

describe('any declaration', () => {
  it('owes multiples of a hundred yen, less than a hundred below the kept lines', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const { items, totals } = assessLines(all);
        const pairs = [
          [DUTY, totals.duty],
          [CONSUMPTION_TAX, totals.consumptionTax],
          [LOCAL_CONSUMPTION_TAX, totals.localConsumptionTax],
        ] as const;
        for (const [measure, total] of pairs) {
          const kept = items.reduce((sum, item) => sum + taxOf(item, measure).amount, 0n);
          expect(total % 100n).toBe(0n);
          expect(kept - total >= 0n && kept - total < 100n).toBe(true);
        }
        expect(totals.total).toBe(totals.duty + totals.consumptionTax + totals.localConsumptionTax);
      }),
    );
  });

  it('never has a negative amount, base or nominal duty', () => {
    fc.assert(
      fc.property(lines, (all) => {
        for (const { base, amount, forNextBase, nominal } of assessLines(all).items.flatMap(
          ({ taxLines }) => taxLines,
        )) {
          expect(base >= 0n && amount >= 0n && forNextBase >= 0n && !nominal.startsWith('-')).toBe(true);
          expect(forNextBase <= amount).toBe(true);
        }
      }),
    );
  });

  it('is the same whatever the order of its lines', () => {
    fc.assert(
      fc.property(lines, (all) => {
        expect(assessLines([...all].reverse()).totals).toEqual(assessLines(all).totals);
      }),
    );
  });

  it('in another order has the same lines in that order, and differs in nothing but their numbers', () => {
    const shuffled = lines.chain((all) =>
      fc.shuffledSubarray([...all.keys()], { minLength: all.length }).map((order) => ({ all, order })),
    );
    fc.assert(
      fc.property(shuffled, ({ all, order }) => {
        const straight = assessLines(all).items;
        const mixed = assessLines(order.flatMap((at) => all[at] ?? [])).items;
        const unnumbered = ({ code, origin, customsValue, taxLines }: AssessedItem) => ({
          code,
          origin,
          customsValue,
          taxLines,
        });
        expect(mixed.map(unnumbered)).toEqual(
          order.flatMap((at) => {
            const item = straight[at];
            return item ? [unnumbered(item)] : [];
          }),
        );
        expect(mixed.map(({ number }) => number)).toEqual(mixed.map((_, n) => n + 1));
      }),
    );
  });

  it('is worth the sum of its lines', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const { items, totals } = assessLines(all);
        expect(totals.customsValue).toBe(all.reduce((sum, { value }) => sum + BigInt(value), 0n));
        expect(totals.customsValue).toBe(items.reduce((sum, { customsValue }) => sum + customsValue, 0n));
      }),
    );
  });

  it('floors each kind of excise once, and each line of it once more on its way into the next base', () => {
    const kinds = ['liquor-tax', 'tobacco-tax', 'gasoline-tax'] as const;
    const excise = fc.record({ measure: fc.constantFrom(...kinds), amount: fc.integer({ min: 0, max: 99_999 }) });
    const perLine = fc.array(fc.uniqueArray(excise, { selector: ({ measure }) => measure, maxLength: 3 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(perLine, fc.integer({ min: 1_000, max: 10 ** 9 }), (all, value) => {
        const items = all.map((excises) => ({
          ...toItem({ value, pairs: 1, rate: '無税', taxClass: 'standard' }),
          otherExcises: excises.map(({ measure, amount }) => ({ measure, amount: String(amount) })),
        }));
        const found = mustBe(assess({ asOf: '2026-11-21', direction: 'import', items }, REFERENCE));
        const byKind = kinds.map((kind) => all.flat().filter(({ measure }) => measure === kind));
        const owed = byKind.map((taxes) => Math.floor(taxes.reduce((sum, { amount }) => sum + amount, 0) / 100) * 100);
        expect(found.totals.excise).toBe(BigInt(owed.reduce((sum, one) => sum + one, 0)));
        found.items.forEach((item, n) => {
          const charged = (all[n] ?? []).reduce((sum, { amount }) => sum + Math.floor(amount / 100) * 100, value);
          expect(taxOf(item, CONSUMPTION_TAX).base).toBe(BigInt(Math.floor(charged / 1000) * 1000));
        });
      }),
    );
  });

  it('with freight for all of it is worth the goods and the freight, to the yen', () => {
    const prices = fc.array(fc.integer({ min: 1, max: 10 ** 9 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(prices, fc.integer({ min: 0, max: 10 ** 7 }), (all, freight) => {
        const items = all.map((price) => {
          const { customsValueJpy: _, ...item } = toItem({ value: 0, pairs: 1, rate: '5%', taxClass: 'standard' });
          return { ...item, price: { amount: String(price), currency: 'JPY' } };
        });
        const asked = { asOf: '2026-11-21', direction: 'import', terms: 'FOB', items };
        const whole = { ...asked, freight: { amount: String(freight), currency: 'JPY' } };
        const goods = all.reduce((sum, price) => sum + price, freight);
        expect(mustBe(assess(whole, REFERENCE)).totals.customsValue).toBe(BigInt(goods));
      }),
    );
  });

  it('never owes less as one declaration than as one per line', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const apart = all.reduce((sum, one) => sum + assessLines([one]).totals.total, 0n);
        expect(assessLines(all).totals.total >= apart).toBe(true);
      }),
    );
  });
});

describe('any line', () => {
  const adValorem = line.map((one) => ({ ...one, rate: '14%' }));

  it('at an ad valorem rate owes no less for a higher value', () => {
    fc.assert(
      fc.property(adValorem, fc.integer({ min: 0, max: 10 ** 9 }), (one, more) => {
        const [low, high] = [assessLines([one]).items[0], assessLines([{ ...one, value: one.value + more }]).items[0]];
        for (const measure of [DUTY, CONSUMPTION_TAX, LOCAL_CONSUMPTION_TAX]) {
          expect(taxOf(high, measure).amount >= taxOf(low, measure).amount).toBe(true);
        }
      }),
    );
  });

  it('owes no less consumption tax for a dutiable line than for the same line duty-free', () => {
    fc.assert(
      fc.property(line, (one) => {
        const [taxed, free] = [assessLines([one]).items[0], assessLines([{ ...one, rate: '無税' }]).items[0]];
        for (const measure of [CONSUMPTION_TAX, LOCAL_CONSUMPTION_TAX]) {
          expect(taxOf(taxed, measure).amount >= taxOf(free, measure).amount).toBe(true);
        }
        expect(taxOf(free, DUTY).amount).toBe(0n);
      }),
    );
  });

  it('pays no more at the reduced rate than at the standard one, and the same duty', () => {
    fc.assert(
      fc.property(line, (one) => {
        const at = (taxClass: string) => assessLines([{ ...one, taxClass }]);
        const [reduced, standard] = [at('reduced'), at('standard')];
        expect(reduced.totals.duty).toBe(standard.totals.duty);
        expect(reduced.totals.consumptionTax <= standard.totals.consumptionTax).toBe(true);
        expect(reduced.totals.localConsumptionTax <= standard.totals.localConsumptionTax).toBe(true);
      }),
    );
  });

  it('owes the same for every value within one thousand yen of duty base, when nothing but the value differs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 6 }), fc.nat(999), (thousands, rest) => {
        const at = (value: number) => dutyOf({ value, pairs: 1, rate: '14%', taxClass: 'standard' });
        expect(at(thousands * 1000 + rest).amount).toBe(at(thousands * 1000).amount);
        expect(at(thousands * 1000 + rest).base).toBe(BigInt(thousands * 1000));
      }),
    );
  });

  it('at a specific rate owes the same whatever the goods are worth', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 6 }),
        fc.integer({ min: 1_000, max: 10 ** 9 }),
        fc.nat(10 ** 9),
        (pairs, value, more) => {
          const at = (worth: number) => dutyOf({ value: worth, pairs, rate: '49円/足', taxClass: 'standard' }).amount;
          expect(at(value)).toBe(at(value + more));
          expect(at(value)).toBe(BigInt(pairs) * 49n);
        },
      ),
    );
  });

  it('at an ad valorem rate keeps the lawful amount at or below the nominal one', () => {
    fc.assert(
      fc.property(adValorem, (one) => {
        const { amount, nominal } = dutyOf(one);
        const [whole = ''] = nominal.split('.');
        expect(amount <= BigInt(whole)).toBe(true);
      }),
    );
  });

  it('below the least base owes nothing at an ad valorem rate (R12)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (value) => {
        const { items } = assessLines([{ value, pairs: 1, rate: '14%', taxClass: 'standard' }]);
        expect(items.flatMap(({ taxLines }) => taxLines).every(({ amount }) => amount === 0n)).toBe(true);
      }),
    );
  });

  it('owes at "the lesser" no more and at "the greater" no less than at each of the two rates', () => {
    fc.assert(
      fc.property(line, (one) => {
        const at = (rate: string) => dutyOf({ ...one, rate }).amount;
        const [percent, perPair] = [at('30%'), at('4,300円/足')];
        const lesser = at('30%又は4,300円/足のうちいずれか低い税率');
        const greater = at('30%又は4,300円/足のうちいずれか高い税率');
        const [low, high] = percent < perPair ? [percent, perPair] : [perPair, percent];
        expect([lesser, greater]).toEqual([low, high]);
      }),
    );
  });

  it('is assessed alike alone and among others', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const together = assessLines(all).items.map(({ taxLines }) => taxLines);
        const alone = all.map((one) => assessLines([one]).items[0]?.taxLines);
        expect(together).toEqual(alone);
      }),
    );
  });
});
