/** The browser-safe door of the room: types and pure rules. */

export * from './contract-schemas.ts';
export { canonicalRate } from './domain/canonical-rate.ts';
export { evaluateParsedRate, evaluateRate, evaluateRateText } from './domain/evaluate-rate.ts';
export { brokenPriceBand } from './domain/line-price-band.ts';
export { type ParsedRate, parseRate } from './domain/parse-rate.ts';
export { isQuotaLine } from './domain/quota-line.ts';
export { quantityInUnit } from './domain/quota-quantity.ts';
export type { QuotaStanding } from './domain/quota-standing.ts';
export type { RateExpression, RateMark } from './domain/rate-expression.ts';
export type { RateAmount, RateFacts, RateNeed, RateNoAmount, RateOutcome } from './domain/rate-facts.ts';
export type { RateForm } from './domain/rate-form.ts';
export { answerRateText, neverComputable, type RateTextAnswer } from './domain/rate-text-answer.ts';
export { readConditionText, readRateText } from './domain/read-rate-text.ts';
export type { QuotaDraw, QuotaMove } from './domain/settle-quota.ts';
export {
  type RateColumns,
  ratesOn,
  type ScheduleLine,
  type SeasonalVariant,
  STATUTORY_COLUMNS,
  type StatutoryColumn,
  type TariffLine,
  variantOn,
} from './domain/tariff-line.ts';
export * from './quota-schemas.ts';
