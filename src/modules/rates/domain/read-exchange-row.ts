// One row of a published list of exchange rates, read strictly: a wrong rate would make every customs value wrong.
import { type Decimal, formatDecimal, parseDecimal } from '../../../kernel/decimal.ts';
import { type CurrencyCode, parseCurrencyCode } from '../../../kernel/money.ts';
import { type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import type { ExchangeStatus, PublishedRate } from './choose-exchange-rate.ts';
import { weekOf } from './source-week.ts';

export type ExchangeRow = {
  readonly currency: string;
  readonly week_start: string;
  readonly week_end: string;
  readonly rate: string;
  readonly status: string;
  readonly source: string;
};

export const EXCHANGE_COLUMNS = ['currency', 'week_start', 'week_end', 'rate', 'status', 'source'] as const;

export type RowFault =
  | 'currency'
  | 'week_start'
  | 'week_end'
  | 'rate'
  | 'rate-not-positive'
  | 'rate-too-fine'
  | 'week'
  | 'status'
  | 'source';

export type ReadRow =
  | { readonly ok: true; readonly rate: PublishedRate }
  | { readonly ok: false; readonly faults: readonly RowFault[] };

const STATUSES: readonly string[] = ['official', 'demonstration'] satisfies ExchangeStatus[];
const SOURCE_LIMIT = 400;
const RATE_PATTERN = /^\d{1,10}(\.\d{1,8})?$/;

export function readExchangeRow(row: ExchangeRow): ReadRow {
  const currency = parseCurrencyCode(row.currency);
  const start = parsePlainDate(row.week_start);
  const end = parsePlainDate(row.week_end);
  const rate = parseDecimal(row.rate);
  const faults: RowFault[] = [
    ...(currency.ok ? [] : ['currency' as const]),
    ...(start.ok ? [] : ['week_start' as const]),
    ...(end.ok ? [] : ['week_end' as const]),
    ...(start.ok && end.ok && !isWeek(start.value, end.value) ? ['week' as const] : []),
    ...(rate.ok ? rateFaults(rate.value, row.rate) : ['rate' as const]),
    ...(STATUSES.includes(row.status) ? [] : ['status' as const]),
    ...(row.source.trim() === '' || row.source.length > SOURCE_LIMIT ? ['source' as const] : []),
  ];
  if (faults.length > 0 || !currency.ok || !start.ok || !rate.ok) return { ok: false, faults };
  return { ok: true, rate: publishedRate(row, currency.value, start.value, rate.value) };
}

const isWeek = (start: PlainDate, end: PlainDate): boolean => {
  const week = weekOf(start);
  return week.start === start && week.end === end;
};

function rateFaults(rate: Decimal, text: string): RowFault[] {
  if (rate.units <= 0n) return ['rate-not-positive'];
  return RATE_PATTERN.test(text) ? [] : ['rate-too-fine'];
}

const publishedRate = (row: ExchangeRow, currency: CurrencyCode, start: PlainDate, rate: Decimal): PublishedRate => ({
  currency,
  week: weekOf(start),
  rate,
  status: row.status as ExchangeStatus,
  source: row.source.trim(),
});

export const rateKey = ({ currency, week }: PublishedRate): string => `${currency} ${week.start}`;

/** Equal in what counts for a declaration. */
export const isSameRate = (a: PublishedRate, b: PublishedRate): boolean =>
  rateKey(a) === rateKey(b) && formatDecimal(a.rate) === formatDecimal(b.rate);
