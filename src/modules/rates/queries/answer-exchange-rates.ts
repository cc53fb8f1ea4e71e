import { formatDecimal } from '../../../kernel/decimal.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import type { ExchangeRateAnswer, ExchangeRatesAnswer } from '../contract.ts';
import type { ExchangeRate } from '../domain/choose-exchange-rate.ts';
import { sourceWeek } from '../domain/source-week.ts';
import { type ExchangeAsked, findExchangeRates, weeksBefore } from './find-exchange-rates.ts';

/** The rates of a day as published on the wire, by currency code. */
export async function answerExchangeRates(db: Db | Tx, asked: ExchangeAsked): Promise<ExchangeRatesAnswer> {
  const found = await findExchangeRates(db, asked);
  const rates = [...found.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1)).map(formatRate);
  return { asOf: asked.lodged, lawfulWeek: sourceWeek(asked.lodged, weeksBefore(asked.parameters)), rates };
}

const formatRate = ({
  currency,
  rate,
  week,
  fallback,
  weeksStale,
  status,
  source,
}: ExchangeRate): ExchangeRateAnswer => ({
  currency,
  rate: formatDecimal(rate),
  weekStart: week.start,
  weekEnd: week.end,
  fallback,
  weeksStale,
  status,
  source,
});
