import { type Route, route } from '../../platform/http/route.ts';
import { publishExchangeRates } from './operations/publish-exchange-rates.ts';
import { readClosedDays, readExchangeRates } from './queries/public-questions.ts';

export const ratesRoutes: readonly Route[] = [
  route('GET', '/api/exchange-rates', readExchangeRates),
  route('POST', '/api/exchange-rates', publishExchangeRates, { status: 201 }),
  route('GET', '/api/closed-days', readClosedDays),
];
