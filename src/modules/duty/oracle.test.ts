/**
 * The same law written a second time, as plainly as Customs Answer 1111 tells it and sharing no code with the room:
 * both must agree on any declaration. Amounts here are whole yen in bigint, rates in hundredths of a per cent.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mustBe } from '../../kernel/result.ts';
import { assess } from './assess.ts';
import { referenceOn } from './profile.test-support.ts';

type PlainLine = {
  readonly cents: bigint;
  readonly freightCents: bigint;
  readonly dutyBasisPoints: bigint;
  readonly isReduced: boolean;
  readonly excise: bigint;
};

const down = (amount: bigint, unit: bigint) => (amount / unit) * unit;

function byHand(lines: readonly PlainLine[], yenPerDollarInHundredths: bigint) {
  let duties = 0n;
  let nationals = 0n;
  let locals = 0n;
  let excises = 0n;
  const kept = lines.map(({ cents, freightCents, dutyBasisPoints, isReduced, excise }) => {
    // Dollars and rate both carry two decimals: four digits are dropped.
    const value = ((cents + freightCents) * yenPerDollarInHundredths) / 10_000n;
    const duty = (down(value, 1000n) * dutyBasisPoints) / 10_000n;
    const taxBase = down(value + down(duty, 100n) + down(excise, 100n), 1000n);
    const national = (taxBase * (isReduced ? 624n : 780n)) / 10_000n;
    const local = (down(national, 100n) * 22n) / 78n;
    duties += duty;
    nationals += national;
    locals += local;
    excises += excise;
    return { value, duty, taxBase, national, local };
  });
  const totals = {
    duty: down(duties, 100n),
    excise: down(excises, 100n),
    consumptionTax: down(nationals, 100n),
    localConsumptionTax: down(locals, 100n),
  };
  return { kept, totals };
}

const twoDecimals = (hundredths: bigint): string => {
  const digits = hundredths.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const REFERENCE = referenceOn('2026-11-21');

function bySystem(lines: readonly PlainLine[], yenPerDollarInHundredths: bigint) {
  const items = lines.map(({ cents, freightCents, dutyBasisPoints, isReduced, excise }) => ({
    code: '210310000',
    origin: 'CN',
    price: { amount: twoDecimals(cents), currency: 'USD' },
    freight: { amount: twoDecimals(freightCents), currency: 'USD' },
    quantities: [],
    taxClass: isReduced ? 'reduced' : 'standard',
    dutyRate: `${twoDecimals(dutyBasisPoints)}%`,
    otherExcises: [{ measure: 'liquor-tax', amount: String(excise) }],
  }));
  const rates = { USD: twoDecimals(yenPerDollarInHundredths) };
  return mustBe(assess({ asOf: '2026-11-21', direction: 'import', items, rates }, REFERENCE));
}

const line = fc.record({
  cents: fc.oneof(fc.bigInt({ min: 0n, max: 3000n }), fc.bigInt({ min: 0n, max: 10n ** 11n })),
  freightCents: fc.bigInt({ min: 0n, max: 10n ** 7n }),
  dutyBasisPoints: fc.bigInt({ min: 0n, max: 6000n }),
  isReduced: fc.boolean(),
  excise: fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 10n ** 7n })),
});
const rate = fc.bigInt({ min: 1n, max: 40_000n });

describe('the assessment and the law written down a second time', () => {
  it('agree on every kept amount of every line', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 15 }), rate, (lines, yen) => {
        const actual = bySystem(lines, yen).items.map(({ customsValue, taxLines }) => {
          const [duty, , national, local] = taxLines;
          return {
            value: customsValue,
            duty: duty?.amount,
            taxBase: national?.base,
            national: national?.amount,
            local: local?.amount,
          };
        });
        expect(actual).toEqual(byHand(lines, yen).kept);
      }),
      { numRuns: 300 },
    );
  });

  it('agree on the totals', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), rate, (lines, yen) => {
        expect(bySystem(lines, yen).totals).toMatchObject(byHand(lines, yen).totals);
      }),
      { numRuns: 200 },
    );
  });
});
