import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { dunningLetter } from './dunning-letter.ts';
import {
  accrualEntries,
  debtorAmountOf,
  demandEntries,
  isBalanced,
  openingEntries,
  payoutEntries,
  receiptEntries,
  recourseEntries,
  refundEntries,
  reversalEntries,
} from './entries.ts';
import { type Demanded, matchNotice } from './match-notice.ts';
import { formatPaymentNumber, hasValidCheckDigits } from './payment-number.ts';
import { settleUp } from './settle-up.ts';
import { lessTax, NO_TAX, type TaxAmounts, totalOf } from './tax-amounts.ts';

const yen = fc.bigInt({ min: 0n, max: 10n ** 12n });
const tax: fc.Arbitrary<TaxAmounts> = fc.record({
  duty: yen,
  excise: yen,
  consumptionTax: yen,
  localConsumptionTax: yen,
});
const debtor = 'importer';

describe('the ledger', () => {
  it('adds up to zero whatever is demanded, received, reversed or given back', () => {
    fc.assert(
      fc.property(tax, yen, (amounts, paid) => {
        const demanded = demandEntries(amounts, debtor);
        const all = [
          demanded,
          reversalEntries(demanded),
          refundEntries(amounts, debtor),
          receiptEntries(paid, { debtor, bank: 'B' }),
          payoutEntries(paid, { debtor, bank: 'B' }),
          recourseEntries(paid, { debtor, guarantee: 'G1' }),
          accrualEntries(paid, { debtor, kind: 'delinquency-tax' }),
          accrualEntries(-paid, { debtor, kind: 'delinquency-tax' }),
          openingEntries(amounts),
        ];
        expect(all.every(isBalanced)).toBe(true);
        expect(all.flat().every(({ amount }) => amount !== 0n)).toBe(true);
      }),
    );
  });

  it('knows of each posting what it moves in the account of its debtor', () => {
    fc.assert(
      fc.property(tax, yen, (amounts, paid) => {
        expect(debtorAmountOf(demandEntries(amounts, debtor))).toBe(totalOf(amounts));
        expect(debtorAmountOf(refundEntries(amounts, debtor))).toBe(-totalOf(amounts));
        expect(debtorAmountOf(receiptEntries(paid, { debtor, bank: 'B' }))).toBe(-paid);
        expect(debtorAmountOf(payoutEntries(paid, { debtor, bank: 'B' }))).toBe(paid);
        expect(debtorAmountOf(recourseEntries(paid, { debtor, guarantee: 'G1' }))).toBe(-paid);
        expect(debtorAmountOf(accrualEntries(paid, { debtor, kind: 'delinquency-tax' }))).toBe(paid);
        expect(debtorAmountOf(openingEntries(amounts))).toBe(0n);
      }),
    );
  });

  it('debits the importer and credits each kind of tax apart', () => {
    const owed = { ...NO_TAX, duty: 92_400n, consumptionTax: 56_400n, localConsumptionTax: 15_900n };
    expect(demandEntries(owed, debtor)).toEqual([
      { account: 'receivable', detail: debtor, amount: 164_700n },
      { account: 'revenue', detail: 'duty', amount: -92_400n },
      { account: 'revenue', detail: 'consumptionTax', amount: -56_400n },
      { account: 'revenue', detail: 'localConsumptionTax', amount: -15_900n },
    ]);
  });

  it('leaves no trace on any account when a demand is reversed', () => {
    const owed = { ...NO_TAX, duty: 100n };
    const entries = [...demandEntries(owed, debtor), ...reversalEntries(demandEntries(owed, debtor))];
    const net = entries.filter(({ account }) => account === 'receivable').reduce((sum, { amount }) => sum + amount, 0n);
    expect(net).toBe(0n);
  });
});

describe('settling up', () => {
  it('always lands on what is owed: settled plus demanded less refunded', () => {
    fc.assert(
      fc.property(tax, tax, (owed, settled) => {
        const plan = settleUp(owed, settled);
        const moved =
          plan.kind === 'nothing-due' ? NO_TAX : plan.kind === 'refund' ? lessTax(NO_TAX, plan.amounts) : plan.amounts;
        expect(lessTax(owed, settled)).toEqual(moved);
        if (plan.kind === 'demand' || plan.kind === 'refund') expect(plan.total).toBeGreaterThan(0n);
        if (plan.kind === 'refund') expect(plan.total).toBe(totalOf(plan.amounts));
      }),
    );
  });

  it('asks for the whole tax of a first lodging and for nothing when nothing is owed', () => {
    expect(settleUp({ ...NO_TAX, duty: 300n }, NO_TAX)).toMatchObject({ kind: 'demand', total: 300n });
    expect(settleUp(NO_TAX, NO_TAX)).toEqual({ kind: 'nothing-due' });
  });

  it('asks only for the difference after an amended return', () => {
    const plan = settleUp({ ...NO_TAX, duty: 500n, consumptionTax: 100n }, { ...NO_TAX, duty: 300n });
    expect(plan).toEqual({ kind: 'demand', amounts: { ...NO_TAX, duty: 200n, consumptionTax: 100n }, total: 300n });
  });

  it('gives the surplus back and rebooks when only the kind of tax changes', () => {
    expect(settleUp(NO_TAX, { ...NO_TAX, duty: 300n })).toMatchObject({ kind: 'refund', total: 300n });
    expect(settleUp({ ...NO_TAX, excise: 300n }, { ...NO_TAX, duty: 300n }).kind).toBe('rebook');
  });
});

describe('a payment number', () => {
  it('has exactly the digits of the parameter and valid check digits', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 14n - 1n }), (running) => {
        const number = formatPaymentNumber(running, 16);
        expect(number).toMatch(/^\d{16}$/);
        expect(hasValidCheckDigits(number)).toBe(true);
      }),
    );
  });

  it('shows a single wrong digit', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 14n - 1n }),
        fc.nat(15),
        fc.integer({ min: 1, max: 9 }),
        (n, at, by) => {
          const number = formatPaymentNumber(n, 16);
          const wrong = number.slice(0, at) + String((Number(number[at]) + by) % 10) + number.slice(at + 1);
          expect(hasValidCheckDigits(wrong)).toBe(false);
        },
      ),
    );
  });

  it('is refused by an error when the running number no longer fits', () => {
    expect(() => formatPaymentNumber(100n, 4)).toThrow('does not fit');
    expect(() => formatPaymentNumber(0n, 16)).toThrow('does not fit');
    expect(hasValidCheckDigits('12a4')).toBe(false);
  });
});

describe('a bank notice', () => {
  const demand: Demanded = { state: 'open', total: 164_700n, institutionNumber: '00120', confirmationNumber: '123456' };
  const notice = { institutionNumber: '00120', confirmationNumber: '123456', amount: 164_700n };

  it.each([
    ['settles an open demand to the yen', notice, demand, 'settles'],
    ['is refused a yen short', { ...notice, amount: 164_699n }, demand, 'short'],
    ['is refused a yen over', { ...notice, amount: 164_701n }, demand, 'over'],
    ['is refused a second time', notice, { ...demand, state: 'settled' }, 'already-settled'],
    ['is refused after a change of the declaration', notice, { ...demand, state: 'cancelled' }, 'cancelled'],
    ['is unknown without a demand', notice, undefined, 'unknown'],
    ['is unknown under another confirmation number', { ...notice, confirmationNumber: '123457' }, demand, 'unknown'],
    ['is unknown at another institution', { ...notice, institutionNumber: '00100' }, demand, 'unknown'],
  ] as const)('%s', (_, given, against, match) => {
    expect(matchNotice(given, against)).toBe(match);
  });
});

describe('a letter of demand', () => {
  const day = (text: string): PlainDate => text as PlainDate;
  const of = {
    ...{ number: 'D00000001', traderName: 'AOBA', about: '61000000060', total: 1_234_567n },
    ...{ dueOn: day('2027-02-22'), issuedOn: day('2027-04-13'), payBy: addDays(day('2027-04-13'), 10) },
  };
  const textOf = (isSecured: boolean, language: 'ja' | 'en') =>
    dunningLetter({ ...of, isSecured })
      .paragraphs.map((paragraph) => paragraph[language])
      .join('\n');

  it('names the sum, what it is for and both days, in each language', () => {
    for (const language of ['ja', 'en'] as const) {
      for (const told of ['1,234,567', '61000000060', '2027-02-22', '2027-04-23', '2027-04-13', 'AOBA']) {
        expect(textOf(true, language)).toContain(told);
      }
    }
  });

  it('says what follows: the security where there is some, else seizure', () => {
    expect(textOf(true, 'en')).toContain('security');
    expect(textOf(true, 'ja')).toContain('担保');
    expect(textOf(false, 'en')).toContain('seizure');
    expect(textOf(false, 'en')).not.toContain('security');
    expect(textOf(false, 'ja')).toContain('滞納処分');
  });
});
