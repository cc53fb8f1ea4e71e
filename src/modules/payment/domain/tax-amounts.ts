// Customs Act Art. 9, 72: each kind of tax is owed, and booked as revenue, apart.
import type { Minor } from '../../../kernel/money.ts';

export const TAX_KINDS = ['duty', 'excise', 'consumptionTax', 'localConsumptionTax'] as const;
export type TaxKind = (typeof TAX_KINDS)[number];

/** Whole yen by kind of tax; below zero where something is given back. */
export type TaxAmounts = Readonly<Record<TaxKind, Minor>>;

export const NO_TAX: TaxAmounts = { duty: 0n, excise: 0n, consumptionTax: 0n, localConsumptionTax: 0n };

export const totalOf = (amounts: TaxAmounts): Minor => TAX_KINDS.reduce((sum, kind) => sum + amounts[kind], 0n);

export const lessTax = (a: TaxAmounts, b: TaxAmounts): TaxAmounts => mapTax((kind) => a[kind] - b[kind]);

export const negateTax = (amounts: TaxAmounts): TaxAmounts => lessTax(NO_TAX, amounts);

export function mapTax(amountOf: (kind: TaxKind) => Minor): TaxAmounts {
  return {
    duty: amountOf('duty'),
    excise: amountOf('excise'),
    consumptionTax: amountOf('consumptionTax'),
    localConsumptionTax: amountOf('localConsumptionTax'),
  };
}

/** Nothing owed and nothing to book, not even between two kinds. */
export const isNothing = (amounts: TaxAmounts): boolean => TAX_KINDS.every((kind) => amounts[kind] === 0n);
