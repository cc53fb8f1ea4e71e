/** Shapes at the edge of this room and the pure functions that the browser, the CLI and later rooms share. */
export { type AdvisedClaim, type AdvisedItem, adviseClaims, type OpenClaim } from './advise-claims.ts';
export { type AssessmentAnswer, assessmentAnswerSchema } from './answer-schema.ts';
export { assess, assessRead } from './assess.ts';
export type {
  AssessedItem,
  Assessment,
  AssessmentReference,
  AssessmentTotals,
  Flag,
  TaxLine,
} from './assessment.ts';
export { chooseLineRate } from './choose-line-rate.ts';
export { proofKey } from './claims.ts';
export { type ComputedLine, computeLine, type LineAmounts, type LineTaxation } from './compute-line.ts';
export type { RateCandidate, RateChoice } from './domain/choose-rate.ts';
export { CONSUMPTION_TAX, DUTY, DUTY_MEASURES, isCustomsDuty, LOCAL_CONSUMPTION_TAX } from './domain/measures.ts';
export { lawOfRelief, type ReliefArticle } from './domain/relief/relief-article.ts';
export { REMEDY_KINDS, type Remedy, type RemedyKind } from './domain/remedy/remedy.ts';
export { r2DutyBase, r4DutyTotal, r7ConsumptionTaxTotal, r10LocalTaxTotal } from './domain/rounding.ts';
export { missingTaxRules, readTaxRules, TAX_RULE_KEYS, type TaxClass, type TaxRules } from './domain/tax-rules.ts';
export type { EvaluatedRate, RateFacts } from './evaluate-columns.ts';
export { EXCISE_GOODS_LIMIT, type ExciseGoodsText, exciseGoodsList } from './excise-schema.ts';
export { type AdviceAnswer, adviceAnswerSchema, formatAdvice } from './format-advice.ts';
export { formatAssessment } from './format-assessment.ts';
export { answerPostal, type PostalRequest, postalAnswerSchema, postalQuestionSchema } from './postal.ts';
export { readJson } from './read-json.ts';
export {
  type DeclarationToAssess,
  parseAssessmentRequest,
  readAssessmentRequest,
  readShapedRequest,
} from './read-request.ts';
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
  type ShapedRequest,
} from './request-schema.ts';
export type { LowValueLists } from './scheme/low-value-lists.ts';
export { reliefSchema, SCHEMES, type Scheme, schemeItemFields } from './scheme/scheme-fields.ts';
