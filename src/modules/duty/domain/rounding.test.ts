import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePercent } from '../../../kernel/rate.ts';
import { mustBe } from '../../../kernel/result.ts';
import {
  exciseTotal,
  r2DutyBase,
  r3LineDuty,
  r4DutyTotal,
  r5ChargeInBase,
  r5ConsumptionTaxBase,
  r6LineConsumptionTax,
  r7ConsumptionTaxTotal,
  r8LocalTaxBase,
  r9LineLocalTax,
  r10LocalTaxTotal,
  r12LeastBase,
  sum,
} from './rounding.ts';
import { UNITS } from './rounding-units.test-support.ts';

const STANDARD = mustBe(parsePercent('7.8%'));
const REDUCED = mustBe(parsePercent('6.24%'));
const LOCAL = { numerator: 22n, denominator: 78n };

describe('R2, the duty base of a line', () => {
  it.each([
    [534795n, 534000n],
    [126258n, 126000n],
    [534000n, 534000n],
    [534999n, 534000n],
    [1999n, 1000n],
    [1000n, 1000n],
    [999n, 0n],
    [0n, 0n],
  ])('of %s yen is %s', (value, base) => {
    expect(r2DutyBase(value, UNITS)).toBe(base);
  });
});

describe('R3, the duty of a line as kept', () => {
  it('is not floored to a hundred', () => {
    expect(r3LineDuty(74760n, UNITS)).toBe(74760n);
    expect(r3LineDuty(99n, UNITS)).toBe(99n);
  });

  it('follows a profile whose smallest unit is another', () => {
    expect(r3LineDuty(74765n, { ...UNITS, lineDuty: 10n })).toBe(74760n);
  });
});

describe('R4, the duty of the declaration', () => {
  it('sums the kept amounts and floors once', () => {
    expect(r4DutyTotal([74760n, 17640n], UNITS)).toBe(92400n);
    expect(r4DutyTotal([50n, 60n], UNITS)).toBe(100n);
  });

  it('is not the sum of floored lines', () => {
    const lines = [190n, 190n];
    expect(r4DutyTotal(lines, UNITS)).toBe(300n);
    expect(sum(lines.map((line) => r4DutyTotal([line], UNITS)))).toBe(200n);
  });

  it('is nothing below a hundred yen', () => {
    expect(r4DutyTotal([99n], UNITS)).toBe(0n);
    expect(r4DutyTotal([], UNITS)).toBe(0n);
    expect(r4DutyTotal([100n], UNITS)).toBe(100n);
  });
});

describe('R5, the consumption-tax base of a line', () => {
  it('adds the unfloored customs value, not the duty base', () => {
    expect(r5ConsumptionTaxBase(534795n, [r5ChargeInBase(74760n, UNITS)], UNITS)).toBe(609000n);
    // With the floored value 1,900 + 0 would fall to 1,000; the unfloored one reaches 2,000.
    expect(r5ConsumptionTaxBase(1900n, [100n], UNITS)).toBe(2000n);
  });

  it('takes each duty and excise floored to a hundred', () => {
    expect(r5ChargeInBase(74760n, UNITS)).toBe(74700n);
    expect(r5ChargeInBase(17640n, UNITS)).toBe(17600n);
    expect(r5ChargeInBase(99n, UNITS)).toBe(0n);
  });

  it('joins liquor tax', () => {
    expect(r5ConsumptionTaxBase(1350000n, [112500n, 90000n], UNITS)).toBe(1552000n);
  });

  it('is nothing below a thousand yen', () => {
    expect(r5ConsumptionTaxBase(899n, [100n], UNITS)).toBe(0n);
    expect(r5ConsumptionTaxBase(900n, [100n], UNITS)).toBe(1000n);
  });
});

describe('R6, the consumption tax of a line as kept', () => {
  it.each([
    [609000n, STANDARD, 47502n],
    [143000n, REDUCED, 8923n],
    [2086000n, STANDARD, 162708n],
    [1000n, REDUCED, 62n],
    [0n, STANDARD, 0n],
  ])('on %s yen drops the fraction of a yen', (base, rate, tax) => {
    expect(r6LineConsumptionTax(base, rate, UNITS)).toBe(tax);
  });
});

describe('R7, the consumption tax of the declaration', () => {
  it('sums the kept amounts and floors once', () => {
    expect(r7ConsumptionTaxTotal([47502n, 8923n], UNITS)).toBe(56400n);
    expect(r7ConsumptionTaxTotal([99n], UNITS)).toBe(0n);
  });
});

describe('R8, the local-tax base of a line', () => {
  it('is the tax of the line floored to a hundred', () => {
    expect(r8LocalTaxBase(47502n, UNITS)).toBe(47500n);
    expect(r8LocalTaxBase(8923n, UNITS)).toBe(8900n);
    expect(r8LocalTaxBase(99n, UNITS)).toBe(0n);
  });
});

describe('R9, the local tax of a line as kept', () => {
  it.each([
    [47500n, 13397n],
    [8900n, 2510n],
    [162700n, 45889n],
    [100n, 28n],
    [0n, 0n],
  ])('of %s yen drops the fraction', (base, tax) => {
    expect(r9LineLocalTax(base, LOCAL, UNITS)).toBe(tax);
  });
});

describe('R10, the local tax of the declaration', () => {
  it('sums the kept amounts and floors once', () => {
    expect(r10LocalTaxTotal([13397n, 2510n], UNITS)).toBe(15900n);
    expect(r10LocalTaxTotal([60n, 60n], UNITS)).toBe(100n);
    expect(r10LocalTaxTotal([99n], UNITS)).toBe(0n);
  });
});

describe('R12, the least base', () => {
  it('turns a base below a thousand yen into nothing, whatever the flooring unit', () => {
    expect(r12LeastBase(999n, UNITS)).toBe(0n);
    expect(r12LeastBase(1000n, UNITS)).toBe(1000n);
    expect(r2DutyBase(999n, { ...UNITS, dutyBase: 1n })).toBe(0n);
    expect(r5ConsumptionTaxBase(999n, [], { ...UNITS, consumptionTaxBase: 1n })).toBe(0n);
  });
});

describe('excise', () => {
  it('is floored to a hundred yen per kind over the declaration', () => {
    expect(exciseTotal([90050n, 60n], UNITS)).toBe(90100n);
  });
});

describe('any amount', () => {
  const yen = fc.bigInt({ min: 0n, max: 10n ** 15n });

  it('is never rounded up by any rule', () => {
    fc.assert(
      fc.property(yen, (amount) => {
        const floored = [
          r2DutyBase(amount, UNITS),
          r3LineDuty(amount, UNITS),
          r4DutyTotal([amount], UNITS),
          r5ChargeInBase(amount, UNITS),
          r5ConsumptionTaxBase(amount, [], UNITS),
          r7ConsumptionTaxTotal([amount], UNITS),
          r8LocalTaxBase(amount, UNITS),
          r10LocalTaxTotal([amount], UNITS),
        ];
        for (const result of floored) expect(result <= amount && result >= 0n).toBe(true);
      }),
    );
  });

  it('leaves a declaration total less than a hundred yen below the kept lines', () => {
    fc.assert(
      fc.property(fc.array(yen, { maxLength: 50 }), (lines) => {
        for (const total of [r4DutyTotal, r7ConsumptionTaxTotal, r10LocalTaxTotal]) {
          const left = sum(lines) - total(lines, UNITS);
          expect(left >= 0n && left < 100n).toBe(true);
          expect(total(lines, UNITS) % 100n).toBe(0n);
        }
      }),
    );
  });
});
