// Customs Tariff Act Art. 4-7: the rate of the source week applies. When that week was not published or not loaded, the
// last published week before it stands in and says so: a declaration is never left without a value, nor silently wrong.
import type { Decimal } from '../../../kernel/decimal.ts';
import type { CurrencyCode } from '../../../kernel/money.ts';
import { daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import { sourceWeek, type Week } from './source-week.ts';

export type ExchangeStatus = 'official' | 'demonstration';

/** The average of one week: yen (own currency) for one unit of `currency`. */
export type PublishedRate = {
  readonly currency: CurrencyCode;
  readonly week: Week;
  readonly rate: Decimal;
  readonly status: ExchangeStatus;
  readonly source: string;
};

export type ExchangeRate = PublishedRate & {
  /** True when `week` is not the week the law names but the last good one before it. */
  readonly fallback: boolean;
  /** How many weeks `week` lies before the week the law names; 0 when exact. */
  readonly weeksStale: number;
};

export type ExchangeQuestion = {
  readonly currency: CurrencyCode;
  readonly lodged: PlainDate;
  readonly weeksBefore: number;
};

export function chooseExchangeRate(
  published: readonly PublishedRate[],
  { currency, lodged, weeksBefore }: ExchangeQuestion,
): ExchangeRate | undefined {
  const wanted = sourceWeek(lodged, weeksBefore);
  let best: PublishedRate | undefined;
  for (const candidate of published) {
    if (candidate.currency !== currency || candidate.week.start > wanted.start) continue;
    if (best === undefined || candidate.week.start > best.week.start) best = candidate;
  }
  if (best === undefined) return undefined;
  const weeksStale = Math.floor(daysBetween(best.week.start, wanted.start) / 7);
  return { ...best, fallback: weeksStale > 0, weeksStale };
}
