/** Customs Tariff Act Art. 13 to 20: deadlines, shares and limits. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../../kernel/decimal.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { dueOfPart, giveBack } from './collected.ts';
import { checkDrawback, mostDrawback } from './drawback.ts';
import {
  decided,
  dueDate,
  LIFECYCLE,
  mayReport,
  OBLIGATION_STATES,
  REPORT_KINDS,
  REPORT_LIFECYCLE,
  REPORT_STATES,
  reminderOn,
  shareFor,
} from './obligation.ts';

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

describe('what was collected for a part of the goods', () => {
  const tax = fc.bigInt({ min: 0n, max: 10n ** 10n });
  const relieved = fc.record({ duty: tax, consumptionTax: tax, localConsumptionTax: tax });

  it('is never more than was relieved, nor less than its share by more than a hundred yen and one for each tax', () => {
    fc.assert(
      fc.property(relieved, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 500, max: 900 }), (taxes, part, of) => {
        const total = taxes.duty + taxes.consumptionTax + taxes.localConsumptionTax;
        const due = dueOfPart(taxes, decimal(BigInt(part)), decimal(BigInt(of)));
        expect(due).toBeLessThanOrEqual(total);
        expect(due % 100n).toBe(0n);
        expect((total * BigInt(part)) / BigInt(of) - due).toBeLessThanOrEqual(303n);
      }),
    );
    expect(dueOfPart(undefined, decimal(1n), decimal(1n))).toBe(0n);
    const taxes = { duty: 1_250n, consumptionTax: 780n, localConsumptionTax: 220n };
    expect(dueOfPart(taxes, decimal(1n), decimal(2n))).toBe(600n + 300n + 100n);
  });

  it('goes back from the newest unpaid demand first, to the yen, and only the rest is money', () => {
    const demanded = [
      { id: 'a', amount: 500n, isPaid: true },
      { id: 'b', amount: 300n, isPaid: false },
      { id: 'c', amount: 200n, isPaid: false },
    ];
    expect(giveBack(0n, demanded)).toEqual({ lowered: [], refund: 0n });
    expect(giveBack(150n, demanded)).toEqual({ lowered: [{ id: 'c', amount: 50n }], refund: 0n });
    expect(giveBack(250n, demanded).lowered).toEqual([
      { id: 'c', amount: 0n },
      { id: 'b', amount: 250n },
    ]);
    expect(giveBack(1000n, demanded)).toMatchObject({ refund: 500n });
    const one = fc.record({ id: fc.uuid(), amount: fc.bigInt({ min: 1n, max: 10n ** 9n }), isPaid: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), fc.bigInt({ min: 0n, max: 10n ** 10n }), (all, surplus) => {
        const { lowered, refund } = giveBack(surplus, all);
        const amountOf = (id: string): bigint => all.find((each) => each.id === id)?.amount ?? 0n;
        const setOff = lowered.reduce((sum, { id, amount }) => sum + amountOf(id) - amount, 0n);
        expect(setOff + refund).toBe(surplus);
        expect(lowered.every(({ id, amount }) => amount >= 0n && amount < amountOf(id))).toBe(true);
      }),
    );
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

it('leads from open to an end, and from an end only to its lapse', () => {
  expect(OBLIGATION_STATES.filter((state) => Object.keys(LIFECYCLE[state]).length === 0)).toEqual(['LAPSED']);
  for (const state of ['DISCHARGED', 'COLLECTED'] as const) expect(LIFECYCLE[state]).toEqual({ lapse: 'LAPSED' });
  expect(new Set(Object.values(LIFECYCLE.OPEN))).toEqual(new Set(OBLIGATION_STATES));
});

it('lets a report be decided once, each way', () => {
  const commands = ['confirm', 'refuse'] as const;
  expect(commands.map((command) => decided('REPORTED', command))).toEqual(['CONFIRMED', 'REFUSED']);
  for (const state of REPORT_STATES.filter((one) => one !== 'REPORTED')) {
    expect(commands.map((command) => decided(state, command))).toEqual([undefined, undefined]);
  }
  expect(new Set(['REPORTED', ...Object.values(REPORT_LIFECYCLE.REPORTED)])).toEqual(new Set(REPORT_STATES));
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
