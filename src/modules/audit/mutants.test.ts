/**
 * Tests of the tests: each floor, limit and band of the additional duties and of the delinquency tax is broken on
 * purpose, and the worked case that is there to guard it must come out wrong. A mock of our own code is otherwise
 * against the law of the house; here it is the point, because what is tested is `penalties.yaml`.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import type { Broken } from '../../../tests/support/breakable.ts';
import type { Decimal } from '../../kernel/decimal.ts';
import type { Minor } from '../../kernel/money.ts';
import { loadProfile } from '../../platform/profile.ts';
import { answerCorrection } from './correct.ts';
import type { DelinquencyRules } from './domain/delinquency.ts';
import type { PenaltyRules } from './domain/penalty-rules.ts';

const { bench, breakable } = await vi.hoisted(() => import('../../../tests/support/breakable.ts'));

vi.mock('../../kernel/decimal.ts', breakable);
vi.mock('./domain/share.ts', breakable);
vi.mock('./domain/timing.ts', breakable);
vi.mock('./domain/heavy.ts', breakable);
vi.mock('./domain/penalty-rules.ts', breakable);
vi.mock('./domain/delinquency-rules.ts', breakable);
vi.mock('./domain/delinquency.ts', breakable);

afterEach(() => {
  bench.broken = {};
});

const COUNTRY = join(import.meta.dirname, '..', '..', '..', 'country', 'jp');
const profile = loadProfile(COUNTRY);
type Case = { readonly name: { readonly en: string }; readonly request: object; readonly expected: object };
const { cases } = parse(readFileSync(join(COUNTRY, 'examples', 'corrections', 'penalties.yaml'), 'utf8')) as {
  readonly cases: readonly Case[];
};

const isWrong = ({ request, expected }: Case): boolean => {
  try {
    const answer = answerCorrection(request, profile);
    expect(answer.ok ? answer.value : answer).toMatchObject(expected);
    return false;
  } catch {
    return true;
  }
};
const wrongUnder = (broken: Broken): string[] => {
  bench.broken = broken;
  return cases.filter(isWrong).map(({ name }) => name.en);
};

const penalty = (wrong: (rules: PenaltyRules) => Partial<PenaltyRules>): Broken => ({
  readPenaltyRules:
    (sound) =>
    (...args) => {
      const rules = sound(...args) as PenaltyRules;
      return { ...rules, ...wrong(rules) };
    },
});
const delinquency = (wrong: Partial<DelinquencyRules>): Broken => ({
  readDelinquencyRules:
    (sound) =>
    (...args) => ({ ...(sound(...args) as DelinquencyRules), ...wrong }),
});
const up = (unit: bigint, amount: Minor): Minor => amount + ((unit - (amount % unit)) % unit);
const late = (change: (asked: { readonly skipUntil: string | null; readonly due: string }) => object): Broken => ({
  decideDelinquency: (sound) => (asked: { skipUntil: string | null; due: string }, rules: unknown) =>
    sound({ ...asked, ...change(asked) }, rules),
});

const EXAMPLE = '9.2 example 1: reassessed, declared 1,000,000, 2,000,000 more';
const UNDECLARED = '9.2 example 3: undeclared 4,000,000 found';
const LAST_DAY = '[own] delinquency: paid on the last day of the two months';
const DAY_AFTER = '[own] delinquency: paid the day after, one day at 9.1 %';

const SKIPPED =
  '[own] days beyond a year are skipped: 365 days count, 2.4 % exactly; a fraction of each year is kept to the sum';

const ADDITIONAL: readonly (readonly [guard: string, fault: string, broken: Broken])[] = [
  [
    '[own] the edge of the step-up: declared 500,000, 509,999 more; the part above is below 10,000',
    'the base is rounded up',
    { baseOf: () => up10000 },
  ],
  [
    '[own] the edge of the step-up: declared 500,000, 509,999 more; the part above is below 10,000',
    'the base is not floored',
    penalty(() => ({ baseUnit: 1n })),
  ],
  [
    '[own] below 5,000 nothing: 10 % of 49,999 (40,000) is 4,000; delinquency below 1,000',
    'small amounts are collected',
    penalty(() => ({ leastAmount: 0n })),
  ],
  [
    '[own] 5,000 exactly is collected: 50,000 more',
    '5,000 itself is not collected',
    penalty(() => ({ leastAmount: 5001n })),
  ],
  [EXAMPLE, 'there is no step-up', { most: () => () => 10n ** 15n }],
  [
    '[own] after the notice 5 % and 5 %: declared nothing, 600,000 more',
    'the step-up begins above the declared tax alone',
    penalty(({ under }) => ({ under: { ...under, stepUpLeast: 0n } })),
  ],
  [
    '[own] declared 500,001 goes before 500,000: 510,000 more exceed it by 9,999',
    'the step-up begins at 500,000 whatever was declared',
    { most: (sound) => (a: Minor, b: Minor) => (a > 0n && b === 500_000n ? b : sound(a, b)) },
  ],
  [
    '[own] undeclared 3,010,000: 30 % on 10,000 alone',
    'there is no third band',
    penalty(({ non }) => ({ non: { ...non, thirdBand: undefined } })),
  ],
  [
    '[own] permit of 31 December 2023: the 30 % band is not there yet',
    'the third band was always there',
    penalty(({ non }) => ({ non: { ...non, thirdBand: 3_000_000n } })),
  ],
  [
    UNDECLARED,
    'the whole sum bears the rate of its highest band',
    penalty(({ non }) => ({ non: { ...non, secondBand: 0n, thirdBand: 0n } })),
  ],
  [
    '[own] a return on the day of the notice comes after it',
    'a return of that day counts as before it',
    { timingOf: (sound) => (filed: object) => sound({ ...filed, auditNotice: null }) },
  ],
  [
    '[own] a voluntary return bears no heavy duty, even when concealed',
    'concealment is enough for the heavy duty',
    { bearsHeavy: () => (concealed: boolean) => concealed },
  ],
  [
    '[own] heavy on what was undeclared, repeated: 50 %',
    'a repetition costs nothing',
    penalty(({ repeatStepUp }) => ({ repeatStepUp: { ...repeatStepUp, units: 0n } })),
  ],
];

const DELINQUENCY: typeof ADDITIONAL = [
  ['9.3: across the year (183 days at 2.4 %, 90 at 2.8 %)', 'nothing is floored', delinquency({ amountUnit: 1n })],
  [
    '9.3: permit 2026-03-01, amended and paid 2026-08-31, 1,234,500',
    'no base is floored',
    delinquency({ baseUnit: 1n }),
  ],
  [
    '[own] below 5,000 nothing: 10 % of 49,999 (40,000) is 4,000; delinquency below 1,000',
    'below 1,000 is collected',
    delinquency({ leastAmount: 0n }),
  ],
  [
    '[own] delinquency: 2.4 % of 100,000 for a whole year across two calendar years are 2,400 exactly',
    'the fraction of each calendar year is dropped',
    { add: (sound) => (a: Decimal, b: Decimal) => sound(wholeYen(a), wholeYen(b)) },
  ],
  ['[own] delinquency: a leap year is divided by 365, too', 'a year has 366 days', delinquency({ daysOfYear: 366n })],
  [LAST_DAY, 'the lower rate ends a month early', delinquency({ firstMonths: 1 })],
  [DAY_AFTER, 'the lower rate goes on', delinquency({ firstMonths: 12 })],
  [SKIPPED, 'nothing is skipped', late(() => ({ skipUntil: null }))],
  [
    '[own] with heavy duty nothing is skipped',
    'days are skipped under heavy duty, too',
    late(() => ({ skipUntil: '2026-08-31' })),
  ],
  [
    '[own] delinquency: a reassessment falls due a month after its notice, the two months begin there',
    'the two months begin at the notice',
    late(() => ({ due: '2026-07-31' })),
  ],
];

const up10000 = (tax: Minor): Minor => up(10_000n, tax);
/** A piece before it is divided by the days of a year, cut so that whole yen come out. */
const wholeYen = ({ units, scale }: Decimal): Decimal => {
  const yen = 365n * 10n ** BigInt(scale);
  return { units: units - (units % yen), scale };
};

it('with nothing broken every worked case comes out right, so that what follows means something', () => {
  expect(wrongUnder({})).toEqual([]);
});

describe.each([...ADDITIONAL, ...DELINQUENCY])('“%s”', (guard, fault, broken) => {
  it(`notices when ${fault}`, () => {
    expect(wrongUnder(broken)).toContain(guard);
  });
});
