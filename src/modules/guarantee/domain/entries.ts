// Double entry: what each movement does to the accounts of a guarantee. Every list adds up to zero by construction, and
// the database refuses one that does not.
import type { Minor } from '../../../kernel/money.ts';

export const ACCOUNTS = ['granted', 'available', 'reserved', 'posted', 'taken'] as const;
export type Account = (typeof ACCOUNTS)[number];
export type Entry = { readonly account: Account; readonly amount: Minor };

export type MovementKind = 'granted' | 'changed' | 'reserved' | 'posted' | 'released' | 'taken';

const move = (from: Account, to: Account, amount: Minor): Entry[] =>
  amount === 0n
    ? []
    : [
        { account: to, amount },
        { account: from, amount: -amount },
      ];

/** Customs accepts security, or more of it; below zero: gives some of it back. */
export const grantEntries = (amount: Minor): Entry[] => move('granted', 'available', amount);
/** Lodged: the tax is kept free. Below zero: less than before is needed. */
export const reserveEntries = (amount: Minor): Entry[] => move('available', 'reserved', amount);
/** Permitted: the security stands for a debt. */
export const postEntries = (amount: Minor): Entry[] => move('reserved', 'posted', amount);
export const releaseEntries = (amount: Minor, from: 'reserved' | 'posted'): Entry[] => move(from, 'available', amount);
/** Not paid: customs takes it, and it is used up. */
export const takeEntries = (amount: Minor): Entry[] => move('posted', 'taken', amount);
