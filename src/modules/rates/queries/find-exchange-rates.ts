import { getParameter, type Parameters } from '../../../kernel/parameters.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { chooseExchangeRate, type ExchangeRate } from '../domain/choose-exchange-rate.ts';
import { sourceWeek } from '../domain/source-week.ts';
import { listRatesUpTo } from '../store.ts';

export type ExchangeAsked = {
  readonly lodged: PlainDate;
  readonly parameters: Parameters;
  /** Left out: every currency that has a rate. */
  readonly currencies?: readonly string[];
};

export const weeksBefore = (parameters: Parameters): number =>
  Number(getParameter(parameters, 'valuation.exchange-week-offset').value);

/** The rates that apply to a declaration lodged on the day, by currency; one without any earlier rate is absent. */
export async function findExchangeRates(
  db: Db | Tx,
  { lodged, parameters, currencies }: ExchangeAsked,
): Promise<ReadonlyMap<string, ExchangeRate>> {
  if (currencies?.length === 0) return new Map();
  const offset = weeksBefore(parameters);
  const published = await listRatesUpTo(db, sourceWeek(lodged, offset).start, currencies);
  const chosen = published.flatMap(({ currency }) => {
    const rate = chooseExchangeRate(published, { currency, lodged, weeksBefore: offset });
    return rate ? [[currency, rate] as const] : [];
  });
  return new Map(chosen);
}
