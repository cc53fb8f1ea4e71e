import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, decimal, formatDecimal, parseDecimal, ZERO } from '../../../kernel/decimal.ts';
import { mustBe } from '../../../kernel/result.ts';
import { apportion } from './apportion.ts';

const number = (text: string) => mustBe(parseDecimal(text));
const shares = (total: string, ...coefficients: string[]) =>
  apportion(number(total), coefficients.map(number))?.map(({ amount }) => formatDecimal(amount));

describe('sharing an amount over lines by value', () => {
  it('follows the coefficients', () => {
    expect(shares('10000', '300', '100', '600')).toEqual(['3000', '1000', '6000']);
  });

  it('gives what division leaves over to the largest remainders, the earlier line first', () => {
    expect(shares('100', '1', '1', '1')).toEqual(['34', '33', '33']);
    expect(shares('101', '1', '1', '1')).toEqual(['34', '34', '33']);
    expect(shares('10', '1', '2', '4')).toEqual(['1', '3', '6']);
  });

  it('gives a single line all of it, unchanged', () => {
    expect(shares('54775.35', '219000.1')).toEqual(['54775.35']);
  });

  it('gives lines without value nothing', () => {
    expect(shares('500', '0', '7', '0')).toEqual(['0', '500', '0']);
  });

  it('keeps the decimals that the amount is written with', () => {
    expect(shares('1.00', '1', '2')).toEqual(['0.33', '0.67']);
    expect(shares('1', '1', '2')).toEqual(['0', '1']);
  });

  it('compares coefficients of different scale by their value', () => {
    expect(shares('30', '0.5', '1.00', '1.5')).toEqual(['5', '10', '15']);
  });

  it('keeps the coefficient of the line and their sum with the result', () => {
    const [first, second] = apportion(number('9'), [number('1.5'), number('3')]) ?? [];
    expect(first && formatDecimal(first.coefficient)).toBe('1.5');
    expect(second && formatDecimal(second.coefficient)).toBe('3');
    expect(first && formatDecimal(first.coefficientTotal)).toBe('4.5');
  });

  it('has no answer when nothing has a value', () => {
    expect(shares('100')).toBeUndefined();
    expect(shares('100', '0', '0')).toBeUndefined();
  });
});

const positive = fc.bigInt({ min: 0n, max: 10n ** 15n });
const scale = fc.integer({ min: 0, max: 6 });
const coefficient = fc.tuple(positive, scale).map(([units, places]) => decimal(units, places));
const coefficients = fc
  .array(coefficient, { minLength: 1, maxLength: 60 })
  .filter((all) => all.some(({ units }) => units > 0n));
const amount = fc.tuple(positive, scale).map(([units, places]) => decimal(units, places));

describe('any sharing', () => {
  it('adds up to exactly the amount shared', () => {
    fc.assert(
      fc.property(amount, coefficients, (total, keys) => {
        const parts = apportion(total, keys) ?? [];
        const sum = parts.reduce((all, part) => add(all, part.amount), ZERO);
        expect(formatDecimal(sum)).toBe(formatDecimal(total));
      }),
    );
  });

  it('never gives a line less than nothing nor one unit more than its exact share', () => {
    fc.assert(
      fc.property(amount, coefficients, (total, keys) => {
        for (const part of apportion(total, keys) ?? []) {
          const exactTimesSum = total.units * part.coefficient.units;
          const given = part.amount.units * part.coefficientTotal.units;
          expect(part.amount.units).toBeGreaterThanOrEqual(0n);
          expect(given - exactTimesSum).toBeLessThan(part.coefficientTotal.units);
          expect(exactTimesSum - given).toBeLessThan(part.coefficientTotal.units);
        }
      }),
    );
  });

  it('never gives a dearer line less than a cheaper one', () => {
    fc.assert(
      fc.property(amount, positive, positive, (total, a, b) => {
        fc.pre(a + b > 0n);
        const [first, second] = apportion(total, [decimal(a), decimal(b)]) ?? [];
        if (first && second && a > b) expect(first.amount.units).toBeGreaterThanOrEqual(second.amount.units);
      }),
    );
  });
});
