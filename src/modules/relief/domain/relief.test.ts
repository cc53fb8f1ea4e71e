/** Customs Tariff Act Art. 13 to 20: deadlines, shares and limits. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../../kernel/decimal.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { checkDrawback, mostDrawback } from './drawback.ts';
import { dueDate, LIFECYCLE, mayReport, OBLIGATION_STATES, REPORT_KINDS, reminderOn, shareFor } from './obligation.ts';

const day = (text: string): PlainDate => text as PlainDate;

describe('a deadline', () => {
  it('ends on the same day of the month, moved to the next open day', () => {
    const sundayToMonday = (end: PlainDate) => (end === '2027-11-21' ? day('2027-11-22') : end);
    expect(dueDate(day('2026-11-21'), 12, sundayToMonday)).toBe('2027-11-22');
    expect(dueDate(day('2026-11-20'), 12, (end) => end)).toBe('2027-11-20');
  });

  it('is reminded of on the days the profile names and on no other', () => {
    const days = [30, 7, 1];
    const due = day('2027-03-31');
    const reminded = Array.from({ length: 40 }, (_, n) => reminderOn(addDays(due, -n), due, days));
    expect(
      reminded.map((found, n) => (found === undefined ? [] : [n, found])).filter(({ length }) => length > 0),
    ).toEqual([
      [1, 1],
      [7, 7],
      [30, 30],
    ]);
  });
});

describe('the tax of a part of the goods', () => {
  it('is never more than the whole, and the parts are never more together', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 8 }),
        (amount, parts) => {
          const whole = decimal(BigInt(parts.reduce((sum, part) => sum + part, 0)), 2);
          const shares = parts.map((part) => shareFor(amount, decimal(BigInt(part), 2), whole));
          const together = shares.reduce((sum, share) => sum + share, 0n);
          expect(together).toBeLessThanOrEqual(amount);
          expect(amount - together).toBeLessThan(BigInt(parts.length));
          expect(shareFor(amount, whole, whole)).toBe(amount);
        },
      ),
    );
  });

  it('does not depend on how many decimals the quantities are written with', () => {
    expect(shareFor(900n, decimal(1n), decimal(300n, 2))).toBe(300n);
    expect(shareFor(900n, decimal(100n, 2), decimal(3n))).toBe(300n);
  });
});

it('takes only the reports that a follow-up asks for, and a diversion always', () => {
  expect(REPORT_KINDS.filter((kind) => mayReport('re-export', kind))).toEqual([
    're-export',
    'destruction',
    'diversion',
  ]);
  expect(REPORT_KINDS.filter((kind) => mayReport('use', kind))).toEqual(['use', 'destruction', 'diversion']);
  expect(REPORT_KINDS.filter((kind) => mayReport('unknown', kind))).toEqual(['diversion']);
});

it('leads from open to an end, and from an end nowhere', () => {
  expect(OBLIGATION_STATES.filter((state) => Object.keys(LIFECYCLE[state]).length === 0)).toEqual([
    'DISCHARGED',
    'COLLECTED',
  ]);
  expect(new Set(Object.values(LIFECYCLE.OPEN))).toEqual(new Set(OBLIGATION_STATES));
});

describe('drawback', () => {
  const paid = { duty: 1000n, consumptionTaxes: 500n };
  const time = { permittedOn: day('2026-11-20'), until: day('2027-05-20') };

  it('gives back at most what the line paid and has not had back', () => {
    expect(mostDrawback(paid, true, 0n)).toBe(1500n);
    expect(mostDrawback(paid, false, 400n)).toBe(600n);
    expect(mostDrawback(paid, false, 1000n)).toBe(0n);
    expect(mostDrawback(paid, false, 2000n)).toBe(0n);
  });

  it('is refused outside its time and above its limit, at the edges exactly', () => {
    const ask = (amount: bigint, happenedOn: string, most = 100n) =>
      checkDrawback({ amount, happenedOn: day(happenedOn) }, { ...time, most });
    expect(ask(100n, '2026-11-20')).toBeUndefined();
    expect(ask(100n, '2027-05-20')).toBeUndefined();
    expect(ask(100n, '2027-05-21')).toBe('too-late');
    expect(ask(100n, '2026-11-19')).toBe('before-permit');
    expect(ask(101n, '2026-12-01')).toBe('above-paid');
    expect(ask(1n, '2026-12-01', 0n)).toBe('nothing-left');
  });
});
