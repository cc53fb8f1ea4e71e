// Double entry: what a demand, a receipt, a reversal and a refund do to the accounts. Debit above zero, credit below;
// every list adds up to zero by construction, and the database refuses one that does not.
import type { Minor } from '../../../kernel/money.ts';
import { negateTax, TAX_KINDS, type TaxAmounts, totalOf } from './tax-amounts.ts';

export const ACCOUNTS = ['receivable', 'revenue', 'bank-clearing', 'refund-payable'] as const;
export type Account = (typeof ACCOUNTS)[number];

/** `detail`: the debtor for receivable and refund-payable, the kind of tax for revenue, the bank for bank-clearing. */
export type Entry = { readonly account: Account; readonly detail: string; readonly amount: Minor };

const entry = (account: Account, detail: string, amount: Minor): Entry => ({ account, detail, amount });

const revenueOf = (credited: TaxAmounts): Entry[] =>
  TAX_KINDS.filter((kind) => credited[kind] !== 0n).map((kind) => entry('revenue', kind, -credited[kind]));

const withoutZero = (entries: readonly Entry[]): Entry[] => entries.filter(({ amount }) => amount !== 0n);

/** The importer owes; customs has earned, by kind of tax. */
export const demandEntries = (owed: TaxAmounts, debtor: string): Entry[] =>
  withoutZero([entry('receivable', debtor, totalOf(owed)), ...revenueOf(owed)]);

/** The bank holds the money for customs; the importer no longer owes it. */
export const receiptEntries = (amount: Minor, parties: { readonly debtor: string; readonly bank: string }): Entry[] =>
  withoutZero([entry('bank-clearing', parties.bank, amount), entry('receivable', parties.debtor, -amount)]);

/** The opposite of what was booked: nothing is ever erased. */
export const reversalEntries = (entries: readonly Entry[]): Entry[] =>
  entries.map(({ account, detail, amount }) => entry(account, detail, -amount));

/** Customs gives up revenue and owes it to the importer. `surplus` is above zero where money goes back. */
export const refundEntries = (surplus: TaxAmounts, debtor: string): Entry[] =>
  withoutZero([...revenueOf(negateTax(surplus)), entry('refund-payable', debtor, -totalOf(surplus))]);

/** The bank has paid a refund out. */
export const payoutEntries = (amount: Minor, parties: { readonly debtor: string; readonly bank: string }): Entry[] =>
  withoutZero([entry('refund-payable', parties.debtor, amount), entry('bank-clearing', parties.bank, -amount)]);

export const isBalanced = (entries: readonly Entry[]): boolean =>
  entries.reduce((sum, { amount }) => sum + amount, 0n) === 0n;
