/** Shapes at the edge of this room and the pure functions that the browser, the CLI and later rooms share. */
export { type AssessmentAnswer, assessmentAnswerSchema } from './answer-schema.ts';
export { assess, assessRead } from './assess.ts';
export type {
  AssessedItem,
  Assessment,
  AssessmentReference,
  AssessmentTotals,
  Flag,
  ProvenPreference,
  TaxLine,
} from './assessment.ts';
export { chooseLineRate } from './choose-line-rate.ts';
export { type ComputedLine, computeLine, type LineAmounts, type LineTaxation } from './compute-line.ts';
export type { RateCandidate, RateChoice } from './domain/choose-rate.ts';
export { CONSUMPTION_TAX, DUTY, LOCAL_CONSUMPTION_TAX } from './domain/measures.ts';
export { r2DutyBase, r4DutyTotal, r7ConsumptionTaxTotal, r10LocalTaxTotal } from './domain/rounding.ts';
export { missingTaxRules, readTaxRules, TAX_RULE_KEYS, type TaxClass, type TaxRules } from './domain/tax-rules.ts';
export type { EvaluatedRate, RateFacts } from './evaluate-columns.ts';
export { formatAssessment } from './format-assessment.ts';
export { readJson } from './read-json.ts';
export { type DeclarationToAssess, parseAssessmentRequest, readAssessmentRequest } from './read-request.ts';
export {
  formatReference,
  type ReferenceAnswer,
  readReference,
  referenceAnswerSchema,
  referenceRequestSchema,
} from './reference-json.ts';
export { type ReferenceNeeds, referenceNeeds } from './reference-needs.ts';
export {
  type AssessmentItemRequest,
  type AssessmentRequest,
  assessmentItemSchema,
  assessmentRequestSchema,
  ITEM_LIMIT,
} from './request-schema.ts';
