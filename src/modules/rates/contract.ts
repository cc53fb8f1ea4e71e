/** Shapes of exchange rates on the wire, and the pure rules of this room for other rooms and the browser. */
import * as z from 'zod';

export { addOpenDays, type ClosedDays, isOpenDay, nextOpenDay } from './domain/business-calendar.ts';
export { chooseExchangeRate, type ExchangeRate, type PublishedRate } from './domain/choose-exchange-rate.ts';
export { sourceWeek, type Week, weekOf } from './domain/source-week.ts';

/** Currencies one question may name. */
export const CURRENCY_LIMIT = 200;

/** A rate as it applies on a day: yen for one unit, the week it comes from, and whether that is a stand-in. */
export const exchangeRateSchema = z.object({
  currency: z.string(),
  rate: z.string(),
  weekStart: z.string(),
  weekEnd: z.string(),
  fallback: z.boolean(),
  weeksStale: z.number(),
  status: z.enum(['official', 'demonstration']),
  source: z.string(),
});

export type ExchangeRateAnswer = z.infer<typeof exchangeRateSchema>;

export const exchangeRatesSchema = z.object({
  asOf: z.string(),
  lawfulWeek: z.object({ start: z.string(), end: z.string() }),
  rates: z.array(exchangeRateSchema),
});

export type ExchangeRatesAnswer = z.infer<typeof exchangeRatesSchema>;
