/**
 * Tests of the tests: each rounding rule and each rule of the customs value is broken on purpose, and the worked case
 * that is there to guard it must come out wrong. A mock of our own code is otherwise against the law of the house; here
 * it is the point, because what is tested is `golden.test.ts`.
 */

import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Broken, Replacement, Sound } from '../../../tests/support/breakable.ts';
import { add, type Decimal, decimal, wholePart } from '../../kernel/decimal.ts';
import type { Minor } from '../../kernel/money.ts';
import type { ValueComponent } from '../valuation/domain/customs-value.ts';
import type { RoundingUnits } from './domain/rounding.ts';
import { WORKED_CASES, type WorkedCase } from './examples.test-support.ts';

const { bench, breakable } = await vi.hoisted(() => import('../../../tests/support/breakable.ts'));

vi.mock('./domain/rounding.ts', breakable);
vi.mock('./domain/consumption-tax.ts', breakable);
vi.mock('./domain/excise/compute-excise.ts', breakable);
vi.mock('./domain/low-value/value-for-limit.ts', breakable);
vi.mock('./remedy-lines.ts', breakable);
vi.mock('../tariff/domain/evaluate-rate.ts', breakable);
vi.mock('../tariff/domain/fraction.ts', breakable);
vi.mock('../valuation/domain/apportion.ts', breakable);
vi.mock('../valuation/domain/convert.ts', breakable);
vi.mock('../valuation/domain/customs-value.ts', breakable);

afterEach(() => {
  bench.broken = {};
});

const isWrong = ({ compute, expected }: WorkedCase): boolean => {
  try {
    expect(compute()).toEqual(expected);
    return false;
  } catch {
    return true;
  }
};
const wrongUnder = (broken: Broken): string[] => {
  bench.broken = broken;
  return WORKED_CASES.filter(isWrong).map(({ name }) => name);
};

const sum = (lines: readonly Minor[]): Minor => lines.reduce((all, one) => all + one, 0n);
const down = (unit: bigint, amount: Minor): Minor => amount - (amount % unit);
const up = (unit: bigint, amount: Minor): Minor => down(unit, amount + unit - 1n);
const nearest = (unit: bigint, amount: Minor): Minor => down(unit, amount + unit / 2n);
const instead = (other: Replacement) => (): Replacement => other;

/** How a total over lines is got wrong: not floored, floored line by line, rounded to the nearest, rounded up. */
const wrongTotals: Readonly<Record<string, (lines: readonly Minor[]) => Minor>> = {
  'is not floored': sum,
  'is the sum of floored lines': (lines) => sum(lines.map((line) => down(100n, line))),
  'is rounded to the nearest hundred': (lines) => nearest(100n, sum(lines)),
  'is rounded up': (lines) => up(100n, sum(lines)),
  'is floored to ten': (lines) => down(10n, sum(lines)),
  'leaves out the last line': (lines) => down(100n, sum(lines.slice(0, -1))),
};
type Mutant = readonly [rule: string, fault: string, broken: Broken];
const totalMutants = (rule: string, name: string): Mutant[] =>
  Object.entries(wrongTotals).map(([fault, wrong]) => [rule, fault, { [name]: instead(wrong) }]);

const withoutFraction = (round: (units: bigint, of: bigint) => bigint) =>
  instead(({ n, d }: { n: bigint; d: bigint }) => round(n, d));
const halfUp = (n: bigint, d: bigint): bigint => (2n * n + d) / (2n * d);

const ROUNDING: readonly Mutant[] = [
  ['R1', 'rounds half a yen up', valuePlus(5n, 10n)],
  ['R1', 'rounds every fraction up', valuePlus(999_999n, 1_000_000n)],
  ['R2', 'does not floor', { r2DutyBase: instead((value: Minor) => value) }],
  ['R2', 'floors to a hundred', { r2DutyBase: instead((value: Minor) => down(100n, value)) }],
  ['R2', 'rounds to the nearest thousand', { r2DutyBase: instead((value: Minor) => nearest(1000n, value)) }],
  ['R2', 'rounds up', { r2DutyBase: instead((value: Minor) => up(1000n, value)) }],
  ['R3', 'rounds half a yen up', { dropFraction: withoutFraction(halfUp) }],
  ['R3', 'rounds every fraction up', { dropFraction: withoutFraction((n, d) => (n + d - 1n) / d) }],
  ['R3', 'rounds a percentage half a yen up', percentage((thousandths) => nearest(1000n, thousandths) / 1000n)],
  ['R3', 'rounds a percentage up', percentage((thousandths) => up(1000n, thousandths) / 1000n)],
  ['R3', 'floors the line to a hundred', { r3LineDuty: instead((amount: Minor) => down(100n, amount)) }],
  ...totalMutants('R4', 'r4DutyTotal'),
  ['R5', 'takes the duty unfloored', { r5ChargeInBase: instead((amount: Minor) => amount) }],
  ['R5', 'rounds the duty up', { r5ChargeInBase: instead((amount: Minor) => up(100n, amount)) }],
  ['R5', 'starts from the floored duty base', fromFlooredValue()],
  ['R5', 'leaves the duty out', { r5ChargeInBase: instead(() => 0n) }],
  ['R5', 'does not floor the base', { r5ConsumptionTaxBase: instead((value: Minor) => value) }],
  ['R5', 'floors the base to a hundred', { r5ConsumptionTaxBase: instead((value: Minor) => down(100n, value)) }],
  ['R5', 'rounds the base up', { r5ConsumptionTaxBase: instead((value: Minor) => up(1000n, value)) }],
  ['R6', 'rounds half a yen up', { r6LineConsumptionTax: instead(consumptionTaxHalfUp) }],
  ['R6', 'floors the line to a hundred', { r6LineConsumptionTax: floored(100n) }],
  ...totalMutants('R7', 'r7ConsumptionTaxTotal'),
  ['R8', 'does not floor', { r8LocalTaxBase: instead((tax: Minor) => tax) }],
  ['R8', 'floors to a thousand', { r8LocalTaxBase: instead((tax: Minor) => down(1000n, tax)) }],
  ['R9', 'rounds half a yen up', { r9LineLocalTax: instead((base: Minor) => halfUp(base * 22n, 78n)) }],
  ['R9', 'takes 22 of 100 instead of 22 of 78', { r9LineLocalTax: instead((base: Minor) => (base * 22n) / 100n) }],
  ['R9', 'floors the line to a hundred', { r9LineLocalTax: floored(100n) }],
  ...totalMutants('R10', 'r10LocalTaxTotal'),
  ['R11', 'does not cut the quantity', { cutTo: instead((quantity: unknown) => quantity) }],
  ['R11', 'cuts to whole units', { cutTo: (sound) => (quantity: unknown) => sound(quantity, 0) }],
  ['R11', 'cuts to one decimal', { cutTo: (sound) => (quantity: unknown) => sound(quantity, 1) }],
  [
    'R11',
    'rounds to two decimals',
    { cutTo: (sound) => (q: Quotient) => sound({ n: q.n * 200n + q.d, d: q.d * 200n }, 2) },
  ],
  ['R12', 'takes a base below a thousand for a thousand', leastBase((base) => (base < 1000n ? 1000n : base))],
  ['R12', 'taxes nothing below ten thousand', leastBase((base) => (base < 10_000n ? 0n : base))],
  ['R12', 'takes a thousand itself for nothing', leastBase((base) => (base <= 1000n ? 0n : base))],
  ['Excise', 'is not floored', { exciseTotal: instead(sum) }],
  [
    'Excise',
    'is the sum of floored lines',
    { exciseTotal: instead(wrongTotals['is the sum of floored lines'] ?? sum) },
  ],
];

type Quotient = { readonly n: bigint; readonly d: bigint };

/** Rounds the exact value after adding `units`/`scale` of a yen. */
function valuePlus(units: bigint, scale: bigint): Broken {
  const buildCustomsValue = (sound: Sound): Sound => {
    return (...args) => {
      const { exact } = sound(...args) as { exact: Decimal };
      const places = String(scale).length - 1;
      return { exact, customsValue: wholePart(add(exact, decimal(units, places))) };
    };
  };
  return { buildCustomsValue };
}

/** A duty of so many per cent, computed to a thousandth of a yen and then rounded otherwise. */
function percentage(round: (thousandths: Minor) => Minor): Broken {
  const evaluateParsedRate = (sound: Sound) => (parsed: unknown, facts: { dutyBase: Minor }) => {
    const whole = sound(parsed, facts) as { amount?: Minor };
    const fine = sound(parsed, { ...facts, dutyBase: facts.dutyBase * 1000n }) as { amount?: Minor };
    const isPercentage = fine.amount !== undefined && fine.amount !== whole.amount;
    return isPercentage ? { ...whole, amount: round(fine.amount ?? 0n) } : whole;
  };
  return { evaluateParsedRate };
}

function fromFlooredValue(): Broken {
  return {
    consumptionTaxAmounts:
      (sound) =>
      (value: Minor, ...more: unknown[]) =>
        sound(down(1000n, value), ...more),
  };
}

function consumptionTaxHalfUp(base: Minor, rate: { units: bigint; scale: number }): Minor {
  return halfUp(base * rate.units, 10n ** BigInt(rate.scale));
}

function floored(unit: bigint) {
  return (sound: Sound): Sound =>
    (...args) =>
      down(unit, sound(...args) as Minor);
}

/** R12 stands inside R2 and R5, so it is broken in both. */
function leastBase(wrong: (floored: Minor) => Minor): Broken {
  const after = (sound: Sound) => (value: Minor, second: unknown, third?: unknown) => {
    const units = (third ?? second) as RoundingUnits;
    const lenient = { ...units, leastTaxableBase: 0n };
    return wrong((third === undefined ? sound(value, lenient) : sound(value, second, lenient)) as Minor);
  };
  return { r2DutyBase: after, r5ConsumptionTaxBase: after };
}

const component = (wrong: (one: ValueComponent) => ValueComponent): Broken => ({
  buildCustomsValue: (sound) => (all: readonly ValueComponent[], unit: unknown) => sound(all.map(wrong), unit),
});
const share = (wrong: (amounts: readonly bigint[], total: bigint) => readonly bigint[]): Broken => ({
  apportion: (sound) => (total: Decimal, coefficients: unknown) => {
    const parts = sound(total, coefficients) as { amount: Decimal }[] | undefined;
    const amounts = wrong(parts?.map(({ amount }) => amount.units) ?? [], total.units);
    return parts?.map((part, n) => ({ ...part, amount: decimal(amounts[n] ?? 0n, total.scale) }));
  },
});
const ODD_YEN = 'Freight of 10 shared over prices of 1:2:4 gives 1, 3 and 6';
const EQUAL = 'Freight of 100 over three equal lines gives 34, 33 and 33';

const VALUATION: readonly (readonly [guard: string, fault: string, broken: Broken])[] = [
  [ODD_YEN, 'equal shares', share((all, total) => all.map(() => total / BigInt(all.length)))],
  [ODD_YEN, 'the odd yen go to the first line', share(() => [3n, 2n, 5n])],
  [EQUAL, 'the odd yen is lost', share((all, total) => all.map((one) => (one > total / 3n ? total / 3n : one)))],
  [EQUAL, 'the odd yen goes to the last line', share((all) => [...all].reverse())],
  [
    'A line that states its own freight takes no share of the common one',
    'a share is added twice',
    share((all) => all.map((one) => one * 2n)),
  ],
  [
    'Price and freight are added before the fraction is dropped: 1,101.57 and 364.635',
    'each amount is cut to whole yen when it is converted',
    {
      convert:
        (sound) =>
        (...args) =>
          decimal(wholePart(sound(...args) as Decimal)),
    },
  ],
  [
    'To a CIF price freight and insurance are not added again',
    'what the price contains is added again',
    component((one) => (one.effect === 'included' ? { ...one, effect: 'add' } : one)),
  ],
  [
    'To a FOB price they are',
    'freight is forgotten',
    component((one) => (one.kind === 'freight' ? { ...one, effect: 'included' } : one)),
  ],
  [
    'Royalties of 3,000 are added, installation of 20,000 after import is taken off',
    'deductions are added',
    component((one) => (one.effect === 'deduct' ? { ...one, effect: 'add' } : one)),
  ],
  [
    'Royalties of 3,000 are added, installation of 20,000 after import is taken off',
    'royalties are left out',
    component((one) => (one.kind === 'royalties' ? { ...one, effect: 'included' } : one)),
  ],
  [
    '151.23 yen to the dollar',
    'foreign money counts as yen',
    { convert: instead(({ amount }: { amount: Decimal }) => amount) },
  ],
];

type Outcome = { readonly ok: boolean; readonly amount: { readonly exact: Decimal } };
type Goods = { readonly alcoholPercent?: Decimal };
const strength = (wrong: (percent: Decimal) => Decimal): Broken => ({
  computeExcise:
    (sound) =>
    (tax: unknown, { alcoholPercent, ...goods }: Goods, parameters: unknown) =>
      sound(tax, alcoholPercent ? { ...goods, alcoholPercent: wrong(alcoholPercent) } : goods, parameters),
});
const withParameter = (key: string, value: string): Broken => ({
  computeExcise:
    (sound) =>
    (tax: unknown, goods: unknown, { values, ...rest }: { readonly values: Readonly<Record<string, object>> }) =>
      sound(tax, goods, { ...rest, values: { ...values, [key]: { ...values[key], value } } }),
});
const exciseAmount = (wrong: (exact: Decimal) => Decimal): Broken => ({
  computeExcise:
    (sound) =>
    (...args) => {
      const outcome = sound(...args) as Outcome;
      return outcome.ok ? { ...outcome, amount: { ...outcome.amount, exact: wrong(outcome.amount.exact) } } : outcome;
    },
});

type Desk = { readonly sumFor: (column: string, duty: Minor) => Minor; readonly decided: () => { lines: object[] } };
const remedies = (wrong: (desk: Desk) => Desk): Broken => ({
  remedyDesk:
    (sound) =>
    (...args) => {
      const desk = sound(...args) as Desk | undefined;
      return desk && wrong(desk);
    },
});
const gone = (column: string) => column.startsWith('RCEP');
const removedByPreference = (desk: Desk): Desk => {
  let isGone = false;
  const sumFor: Desk['sumFor'] = (column, duty) => {
    isGone = gone(column);
    return isGone ? 0n : desk.sumFor(column, duty);
  };
  return { sumFor, decided: () => (isGone ? { ...desk.decided(), lines: [] } : desk.decided()) };
};
const onUnflooredBase: Broken = {
  remedyDesk: (sound) => (item: unknown, facts: { readonly customsValue: Minor }, desk: unknown) =>
    sound(item, { ...facts, dutyBase: facts.customsValue }, desk),
};

type Test = { readonly value: Minor; readonly limit: Minor };
const limit = (within: (test: Test) => boolean): Broken => ({
  testLimit:
    (sound) =>
    (...args) => {
      const test = sound(...args) as Test;
      return { ...test, within: within(test) };
    },
});

const BEGUN = decimal(9n, 1);
const GOODS: readonly (readonly [guard: string, fault: string, broken: Broken])[] = [
  ['Whisky of 37.9 % counts as 37', 'a begun degree counts whole', strength((percent) => add(percent, BEGUN))],
  ['From 38 % whisky pays more', 'the first degree above the base is free', strength((p) => add(p, decimal(-1n)))],
  ['Shochu of 21 %', 'the first degree above the base is free', strength((p) => add(p, decimal(-1n)))],
  ['Brandy of 63 %', 'strength does not matter', strength(() => decimal(1n))],
  ['Spirits of 20 %: one rate up to 37 %', 'strength is taken from 37 downwards, too', strength(() => decimal(38n))],
  ['Shochu of 20.9 %', 'the fraction of a degree is taxed', withParameter('excise.liquor.strength-fraction', 'exact')],
  ['Liqueur of 13 %', 'the step is 1,000 yen', withParameter('excise.liquor.liqueur.per-degree', '1000')],
  [
    '201 cigarettes: 1,532 yen kept for the line, 1,500 owed',
    'half a yen of an excise is rounded up',
    exciseAmount((exact) => add(exact, decimal(999n, 3))),
  ],
  [
    'Two taxes are floored apart: 190 of liquor tax and 190 of tobacco tax owe 100 each',
    'an excise is rounded to the nearest hundred',
    { exciseTotal: instead((lines: readonly Minor[]) => nearest(100n, sum(lines))) },
  ],
  [
    '123 litres of gasoline: three taxes, each floored by itself',
    'excises are not floored at all',
    { exciseTotal: instead(sum) },
  ],
  [
    'Duty and anti-dumping duty are floored together: 31 and 530 in each of two lines',
    'each customs duty is floored by itself',
    { r4DutyTotal: instead(wrongTotals['is the sum of floored lines'] ?? sum) },
  ],
  [
    '12,999 yen: 3,696 is kept for the line, the total is floored',
    'duty and remedy enter the consumption-tax base floored apart',
    remedies((desk) => ({ ...desk, sumFor: (at, duty) => down(100n, desk.sumFor(at, duty)) - (duty % 100n) })),
  ],
  [
    '12,999 yen: 3,696 is kept for the line, the total is floored',
    'a remedy stays out of the consumption-tax base',
    remedies((desk) => ({
      ...desk,
      sumFor: (at, duty) => {
        desk.sumFor(at, duty);
        return 0n;
      },
    })),
  ],
  [
    'The base of the anti-dumping duty is floored to 1,000 as well: 1,999 counts as 1,000, 30.8 % are 308',
    'a remedy is laid on the unfloored value',
    onUnflooredBase,
  ],
  [
    '53 % on top of a preference of 1.4 %: a preference takes no anti-dumping duty away',
    'a preference takes the remedy away',
    remedies(removedByPreference),
  ],
  ['a jacket of 10,000 yen is exempt', 'the limit itself is above it', limit(({ value, limit: of }) => value < of)],
  [
    '5,000 and 5,001 yen: a total of 10,001 is taxed',
    'the limit is a yen too high',
    limit(({ value, limit: of }) => value <= of + 1n),
  ],
];

it('with nothing broken every worked case comes out right, so that what follows means something', () => {
  expect(wrongUnder({})).toEqual([]);
});

describe.each(ROUNDING)('when %s %s', (rule, _, broken) => {
  it('a worked case of the rule comes out wrong', () => {
    const guards = wrongUnder(broken).filter((name) => new RegExp(`\\b${rule}\\b`).test(name));
    expect(guards).not.toEqual([]);
  });
});

describe.each([...VALUATION, ...GOODS])('“%s”', (guard, fault, broken) => {
  it(`notices when ${fault}`, () => {
    expect(wrongUnder(broken)).toContain(guard);
  });
});

it('breaks every rule from R1 to R12 at least twice', () => {
  for (const rule of Array.from({ length: 12 }, (_, n) => `R${n + 1}`)) {
    expect(ROUNDING.filter(([broken]) => broken === rule).length, rule).toBeGreaterThanOrEqual(2);
  }
});
