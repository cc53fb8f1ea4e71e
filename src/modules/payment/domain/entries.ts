// Double entry: what a demand, a receipt, a reversal and a refund do to the accounts. Debit above zero, credit below;
// every list adds up to zero by construction, and the database refuses one that does not.
import type { Minor } from '../../../kernel/money.ts';
import { negateTax, TAX_KINDS, type TaxAmounts, totalOf } from './tax-amounts.ts';

export const ACCOUNTS = [
  'receivable',
  'revenue',
  'bank-clearing',
  'refund-payable',
  'security-clearing',
  'prior-ledger',
] as const;
export type Account = (typeof ACCOUNTS)[number];

/** `detail`: the debtor, the kind of tax of revenue, the bank of bank-clearing, the guarantee of security-clearing. */
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

/** What another system took in before: revenue that this ledger did not see coming. */
export const openingEntries = (owed: TaxAmounts): Entry[] =>
  withoutZero([entry('prior-ledger', '', totalOf(owed)), ...revenueOf(owed)]);

/** Customs takes the security for what was not paid; whoever stands behind it owes the money to customs. */
export const recourseEntries = (amount: Minor, of: { readonly debtor: string; readonly guarantee: string }): Entry[] =>
  withoutZero([entry('security-clearing', of.guarantee, amount), entry('receivable', of.debtor, -amount)]);

/** A running charge has grown, or, below zero, falls. */
export const accrualEntries = (grown: Minor, of: { readonly debtor: string; readonly kind: string }): Entry[] =>
  withoutZero([entry('receivable', of.debtor, grown), entry('revenue', of.kind, -grown)]);

const DEBTOR_ACCOUNTS: readonly Account[] = ['receivable', 'refund-payable'];

/** What a posting moves in the account of its debtor. */
export const debtorAmountOf = (entries: readonly Entry[]): Minor =>
  entries.filter(({ account }) => DEBTOR_ACCOUNTS.includes(account)).reduce((sum, { amount }) => sum + amount, 0n);

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
