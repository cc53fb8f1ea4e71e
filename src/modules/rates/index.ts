/** The front door on the server: every call that later rooms and the apps may make. */
export * from './contract.ts';
export { ratesRoutes } from './http.ts';
export { loadClosedDays } from './operations/load-closed-days.ts';
export { type LoadReport, loadExchangeRates } from './operations/load-exchange-rates.ts';
export { publishExchangeRates } from './operations/publish-exchange-rates.ts';
export { answerExchangeRates } from './queries/answer-exchange-rates.ts';
export { type ExchangeAsked, findExchangeRates, weeksBefore } from './queries/find-exchange-rates.ts';
export { getClosedDays, listClosedDays } from './queries/list-closed-days.ts';
export type { ClosedDay } from './store.ts';
