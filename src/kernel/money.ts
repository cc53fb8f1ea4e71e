import { type Decimal, formatDecimal, parseNonNegative } from './decimal.ts';
import { kernelRefusals } from './refusals.ts';
import { ok, type Result, refused } from './result.ts';

/**
 * Amount in the profile's own currency, in its minor unit (whole yen for Japan). Only named roundings make one.
 */
export type Minor = bigint & { readonly __minor?: never };

export type CurrencyCode = string & { readonly __brand: 'CurrencyCode' };

/** A price as stated in a document: exact decimal and ISO 4217 currency. */
export type Money = { readonly amount: Decimal; readonly currency: CurrencyCode };

/** The same on the wire: decimals travel as strings. */
export type MoneyText = { readonly amount: string; readonly currency: string };

export function parseCurrencyCode(text: string, pointer = ''): Result<CurrencyCode> {
  if (/^[A-Z]{3}$/.test(text)) return ok(text as CurrencyCode);
  return refused(kernelRefusals.currencyCodeMalformed(pointer, { value: text.slice(0, 10) }));
}

export function parseMoney(text: MoneyText, pointer = ''): Result<Money> {
  const amount = parseNonNegative(text.amount, `${pointer}/amount`);
  const currency = parseCurrencyCode(text.currency, `${pointer}/currency`);
  if (amount.ok && currency.ok) return ok({ amount: amount.value, currency: currency.value });
  return refused(...(amount.ok ? [] : amount.refusals), ...(currency.ok ? [] : currency.refusals));
}

export const formatMoney = (money: Money): MoneyText => ({
  amount: formatDecimal(money.amount),
  currency: money.currency,
});

/** Largest multiple of `unit` that is not above `amount`; duty law floors, it never rounds half up. */
export function floorTo(unit: bigint, amount: Minor): Minor {
  return amount - (((amount % unit) + unit) % unit);
}

export const floorTo100 = (amount: Minor): Minor => floorTo(100n, amount);
export const floorTo1000 = (amount: Minor): Minor => floorTo(1000n, amount);
