import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addDays, type PlainDate } from '../../kernel/plain-date.ts';
import { mustBe } from '../../kernel/result.ts';
import { loadProfile } from '../../platform/profile.ts';
import { answerCorrection, type CorrectionAnswer } from './correct.ts';

const COUNTRY = join(import.meta.dirname, '..', '..', '..', 'country', 'jp');
const profile = loadProfile(COUNTRY);

type Case = { name: { en: string }; request: object; expected: Partial<CorrectionAnswer> };
const { cases } = parse(readFileSync(join(COUNTRY, 'examples', 'corrections', 'penalties.yaml'), 'utf8')) as {
  cases: Case[];
};

const ask = (request: object) => answerCorrection(request, profile);
const answer = (request: object): CorrectionAnswer => mustBe(ask(request));

describe('worked cases of corrections', () => {
  for (const { name, request, expected } of cases) {
    it(name.en, () => {
      const found = answer(request);
      expect(found).toMatchObject(expected);
      const { underDeclaration, nonDeclaration, heavy, delinquency } = found;
      const sum = [underDeclaration, nonDeclaration, heavy, delinquency].reduce((all, one) => all + BigInt(one), 0n);
      expect(found.total).toBe(String(sum));
    });
  }

  it('carries every step with its law in both languages', () => {
    for (const { request } of cases) {
      const { trace } = answer(request);
      expect(trace.length).toBeGreaterThan(0);
      for (const { law, title } of trace) for (const words of [law, title]) expect(words.ja && words.en).toBeTruthy();
    }
  });
});

const BASE = {
  kind: 'reassessed',
  declaredTax: '1000000',
  additionalTax: '2000000',
  permitDate: '2026-03-01',
  auditNotice: '2026-06-01',
  amendedDate: '2026-08-31',
  paidDate: '2026-08-31',
  concealed: false,
};

describe('what rests on the rates of an earlier year', () => {
  const flags = (change: object) =>
    answer({ ...BASE, ...change }).flags.map(({ kind, pointer, detail }) => `${kind} ${pointer} ${detail}`);
  const FAR = { amendedDate: '2028-03-31', paidDate: '2028-03-31' };

  it('is named in the answer year by year, beside the steps', () => {
    expect(flags({})).toEqual([]);
    expect(flags({ paidDate: '2026-12-31' })).toEqual([]);
    expect(flags({ paidDate: '2027-01-01' })).toEqual(['rates-carried-forward /paidDate 2027 2026']);
    expect(flags({ ...FAR, concealed: true })).toEqual([
      'rates-carried-forward /paidDate 2027 2026',
      'rates-carried-forward /paidDate 2028 2026',
    ]);
  });

  it('is not named for years whose days are left out of the time', () => {
    expect(flags({ permitDate: '2023-03-01', amendedDate: '2026-08-31', paidDate: '2026-09-30' })).toEqual([]);
  });

  it('says in both languages from which year the rates are', () => {
    const [flag] = answer({ ...BASE, paidDate: '2027-01-01' }).flags;
    expect(flag?.words.en).toContain('2027 are not loaded; computed with those of 2026');
    expect(flag?.words.ja).toMatch(/2027年.*2026年/);
  });

  it('includes the additional duty of a permit after the day up to which its rates were reviewed', () => {
    const later = { auditNotice: null, amendedDate: '2027-05-01', paidDate: '2027-05-01' };
    expect(flags({ ...later, permitDate: '2027-03-31' })[0]).not.toContain('/permitDate');
    expect(flags({ ...later, permitDate: '2027-04-01' })[0]).toBe('rates-carried-forward /permitDate 2027-03-31');
  });
});

describe('bad input', () => {
  const refusalsOf = (change: object): string[] => {
    const found = ask({ ...BASE, ...change });
    return found.ok ? [] : found.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
  };
  it.each<[string, object, string]>([
    ['a negative tax', { declaredTax: '-1' }, 'audit.tax-malformed /declaredTax'],
    ['a fraction of a yen', { additionalTax: '1.5' }, 'audit.tax-malformed /additionalTax'],
    ['no tax at all', { additionalTax: '0' }, 'audit.nothing-more /additionalTax'],
    ['a number instead of text', { additionalTax: 5 }, 'audit.field-malformed /additionalTax'],
    ['a missing day', { paidDate: undefined }, 'audit.field-missing /paidDate'],
    ['a day that is none', { permitDate: '2026-02-30' }, 'kernel.date-malformed /permitDate'],
    ['an unknown field', { fine: '1' }, 'audit.field-unknown /fine'],
    ['an unknown kind', { kind: 'guessed' }, 'audit.field-malformed /kind'],
    [
      'a correction before the permit',
      { permitDate: '2026-09-01', auditNotice: null },
      'audit.dates-out-of-order /amendedDate',
    ],
    ['a payment before the correction', { paidDate: '2026-08-30' }, 'audit.dates-out-of-order /paidDate'],
    ['an audit notice before the permit', { auditNotice: '2026-02-28' }, 'audit.dates-out-of-order /auditNotice'],
    ['a declared tax of what was not declared', { kind: 'undeclared' }, 'audit.undeclared-with-tax /declaredTax'],
    ['a year without rates', { permitDate: '2020-03-01' }, 'audit.rates-unknown /permitDate'],
  ])('%s is refused at its field', (_, change, refusal) => {
    expect(refusalsOf(change)).toContain(refusal);
  });

  it('tells every fault at once', () => {
    expect(refusalsOf({ declaredTax: 'x', paidDate: 'y' })).toEqual([
      'audit.tax-malformed /declaredTax',
      'kernel.date-malformed /paidDate',
    ]);
  });

  it('says on a rate that is carried over that it is', () => {
    const late = answer({ ...BASE, paidDate: '2027-02-01' });
    expect(JSON.stringify(late.trace)).toContain('last known one is used');
  });
});

const DAY_ONE = '2022-06-01' as PlainDate;
const arbitrary = fc.record({
  kind: fc.constantFrom('amended', 'reassessed', 'undeclared'),
  declared: fc.integer({ min: 0, max: 50_000_000 }),
  additional: fc.integer({ min: 1, max: 50_000_000 }),
  more: fc.integer({ min: 0, max: 5_000_000 }),
  wait: fc.integer({ min: 0, max: 900 }),
  notice: fc.option(fc.integer({ min: 0, max: 900 })),
  pay: fc.integer({ min: 0, max: 400 }),
  concealed: fc.boolean(),
  repeat: fc.boolean(),
});

type Drawn = typeof arbitrary extends fc.Arbitrary<infer T> ? T : never;

describe('any correction', () => {
  const PENALTIES = ['underDeclaration', 'nonDeclaration', 'heavy'] as const;
  const requestOf = (c: Drawn) => ({
    kind: c.kind,
    declaredTax: c.kind === 'undeclared' ? '0' : String(c.declared),
    additionalTax: String(c.additional),
    permitDate: DAY_ONE,
    auditNotice: c.notice === null ? null : addDays(DAY_ONE, c.notice),
    amendedDate: addDays(DAY_ONE, c.wait),
    paidDate: addDays(DAY_ONE, c.wait + c.pay),
    concealed: c.concealed,
    repeat: c.repeat,
  });

  it('has whole hundreds, never negative, at most one penalty, and none below its least amount', () => {
    fc.assert(
      fc.property(arbitrary, (c) => {
        const found = answer(requestOf(c));
        const amounts = PENALTIES.map((name) => BigInt(found[name]));
        expect(amounts.filter((amount) => amount > 0n).length).toBeLessThanOrEqual(1);
        for (const amount of amounts) expect(amount === 0n || (amount >= 5000n && amount % 100n === 0n)).toBe(true);
        const late = BigInt(found.delinquency);
        expect(late === 0n || (late >= 1000n && late % 100n === 0n)).toBe(true);
      }),
    );
  });

  it('costs no less when more tax was missing, or when it is paid later', () => {
    fc.assert(
      fc.property(arbitrary, (c) => {
        const one = answer(requestOf(c));
        const more = answer(requestOf({ ...c, additional: c.additional + c.more }));
        for (const name of [...PENALTIES, 'delinquency'] as const) {
          expect(BigInt(more[name])).toBeGreaterThanOrEqual(BigInt(one[name]));
        }
        const later = answer(requestOf({ ...c, pay: c.pay + 1 }));
        expect(BigInt(later.delinquency)).toBeGreaterThanOrEqual(BigInt(one.delinquency));
      }),
    );
  });

  it('costs no less when it came after the notice than before it, nor when decided by customs', () => {
    fc.assert(
      fc.property(arbitrary, (c) => {
        const amended = { ...requestOf(c), kind: 'amended', declaredTax: String(c.declared), concealed: false };
        const before = answer({ ...amended, auditNotice: null });
        const after = answer({ ...amended, auditNotice: amended.permitDate });
        const decided = answer({ ...amended, kind: 'reassessed' });
        expect(before.underDeclaration).toBe('0');
        expect(BigInt(after.underDeclaration)).toBeLessThanOrEqual(BigInt(decided.underDeclaration));
      }),
    );
  });
});
