// A declaration may owe another sum again and again: changed, amended, corrected, withdrawn, paid at any moment or not
// at all. Whatever the order, the books must say at the end what is owed, what is held and what is due back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Account,
  demandEntries,
  type Entry,
  isBalanced,
  payoutEntries,
  receiptEntries,
  refundEntries,
  reversalEntries,
} from './entries.ts';
import { settleUp } from './settle-up.ts';
import { lessTax, NO_TAX, TAX_KINDS, type TaxAmounts, totalOf } from './tax-amounts.ts';

const debtor = 'importer';
const bank = 'bank';
const hundreds = fc.integer({ min: 0, max: 5_000 }).map((n) => BigInt(n) * 100n);
const tax: fc.Arbitrary<TaxAmounts> = fc.record({
  duty: hundreds,
  excise: hundreds,
  consumptionTax: hundreds,
  localConsumptionTax: hundreds,
});
const step = fc.oneof(
  { weight: 3, arbitrary: tax.map((owed) => ({ kind: 'owe' as const, owed })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'owe' as const, owed: NO_TAX }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'pay' as const }) },
);
type Step = { kind: 'owe'; owed: TaxAmounts } | { kind: 'pay' };

const plus = (a: TaxAmounts, b: TaxAmounts): TaxAmounts => lessTax(a, lessTax(NO_TAX, b));

/** The books of one declaration, kept with nothing but the rules of this folder. */
function keepBooks(steps: readonly Step[]) {
  const postings: (readonly Entry[])[] = [];
  let settled = NO_TAX;
  let owed = NO_TAX;
  let open: { amounts: TaxAmounts; total: bigint; entries: readonly Entry[] } | undefined;
  let paid = 0n;
  let returned = 0n;
  const pay = () => {
    if (!open) return;
    postings.push(receiptEntries(open.total, { debtor, bank }));
    settled = plus(settled, open.amounts);
    paid += open.total;
    open = undefined;
  };
  const owe = (now: TaxAmounts) => {
    owed = now;
    if (open) postings.push(reversalEntries(open.entries));
    open = undefined;
    const plan = settleUp(owed, settled);
    if (plan.kind === 'demand') {
      open = { ...plan, entries: demandEntries(plan.amounts, debtor) };
      postings.push(open.entries);
    }
    if (plan.kind === 'rebook') postings.push(demandEntries(plan.amounts, debtor));
    if (plan.kind === 'refund') {
      postings.push(refundEntries(plan.amounts, debtor), payoutEntries(plan.total, { debtor, bank }));
      returned += plan.total;
    }
    if (plan.kind !== 'demand') settled = owed;
  };
  for (const one of steps) {
    if (one.kind === 'pay') pay();
    else owe(one.owed);
  }
  return { postings, owed, settled, open, paid, returned };
}

const balance = (postings: readonly (readonly Entry[])[], account: Account, detail?: string): bigint =>
  postings
    .flat()
    .filter((entry) => entry.account === account && (detail === undefined || entry.detail === detail))
    .reduce((sum, { amount }) => sum + amount, 0n);

const holds = (check: (books: ReturnType<typeof keepBooks>) => void): void =>
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      check(keepBooks(steps));
    }),
  );

describe('the books of a declaration, after any history', () => {
  it('balance in every posting', () => {
    holds(({ postings }) => expect(postings.every(isBalanced)).toBe(true));
  });

  it('show as revenue what is owed now, kind by kind', () => {
    holds(({ postings, owed }) => {
      for (const kind of TAX_KINDS) expect(-balance(postings, 'revenue', kind)).toBe(owed[kind]);
    });
  });

  it('show as receivable the open demand and nothing else', () => {
    holds(({ postings, open }) => expect(balance(postings, 'receivable')).toBe(open?.total ?? 0n));
  });

  it('hold at the bank what was paid less what was given back', () => {
    holds(({ postings, paid, returned }) => {
      expect(balance(postings, 'bank-clearing', bank)).toBe(paid - returned);
      expect(paid - returned).toBeGreaterThanOrEqual(0n);
    });
  });

  it('owe nobody a refund once it is paid out', () => {
    holds(({ postings }) => expect(balance(postings, 'refund-payable')).toBe(0n));
  });

  it('hold exactly what is owed as soon as nothing is open', () => {
    holds(({ postings, open, owed, settled }) => {
      if (open) return;
      expect(settled).toEqual(owed);
      expect(balance(postings, 'bank-clearing')).toBe(totalOf(owed));
    });
  });

  it('do not move when the same is owed again', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), tax, (steps, owed) => {
        const settledOnce: Step[] = [...steps, { kind: 'owe', owed }, { kind: 'pay' }];
        const once = keepBooks(settledOnce).postings;
        expect(keepBooks([...settledOnce, { kind: 'owe', owed }, { kind: 'pay' }]).postings).toEqual(once);
      }),
    );
  });
});

describe('a mistake in the books', () => {
  const history: readonly Step[] = [
    { kind: 'owe', owed: { ...NO_TAX, duty: 92_400n, consumptionTax: 56_400n } },
    { kind: 'pay' },
    { kind: 'owe', owed: { ...NO_TAX, duty: 50_000n, consumptionTax: 60_000n } },
  ];

  it('of one yen in one posting unbalances it', () => {
    const [first = []] = keepBooks(history).postings;
    const [entry, ...rest] = first;
    if (!entry) throw new Error('Something was demanded');
    expect(isBalanced(first)).toBe(true);
    expect(isBalanced([{ ...entry, amount: entry.amount + 1n }, ...rest])).toBe(false);
  });

  it('of leaving a posting out is seen on its account', () => {
    const { postings, paid, returned } = keepBooks(history);
    expect([paid, returned]).toEqual([148_800n, 38_800n]);
    postings.forEach((_, left) => {
      const without = postings.filter((__, n) => n !== left);
      const sums = [
        balance(without, 'receivable'),
        balance(without, 'refund-payable'),
        balance(without, 'bank-clearing'),
      ];
      expect(sums).not.toEqual([0n, 0n, paid - returned]);
    });
  });
});
