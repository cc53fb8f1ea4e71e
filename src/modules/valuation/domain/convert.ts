// Customs Tariff Act Art. 4-7: amounts in foreign currency are multiplied by the customs exchange rate. The fraction of
// a yen is not dropped here but once, on the finished customs value of the line (R1), so that splitting an amount into
// parts can never change the value.
import { type Decimal, multiply } from '../../../kernel/decimal.ts';
import type { CurrencyCode, Money } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';

export type ExchangeInUse = {
  /** Own currency for one unit of the foreign one. */
  readonly rate: Decimal;
  /** The week whose average it is; absent when the person asking gave the rate. */
  readonly week?: { readonly start: PlainDate; readonly end: PlainDate };
  /** The week is not the one the law names but the last good one before it. */
  readonly fallback: boolean;
};

export type ExchangeTable = {
  readonly ownCurrency: CurrencyCode;
  readonly rates: Readonly<Record<string, ExchangeInUse>>;
};

export const isOwnCurrency = (currency: CurrencyCode, table: ExchangeTable): boolean => currency === table.ownCurrency;

/** Exact amount in the own currency, or nothing when no rate is known. */
export function convert(money: Money, table: ExchangeTable): Decimal | undefined {
  if (isOwnCurrency(money.currency, table)) return money.amount;
  const exchange = Object.hasOwn(table.rates, money.currency) ? table.rates[money.currency] : undefined;
  return exchange === undefined ? undefined : multiply(money.amount, exchange.rate);
}
