/** The browser-safe door: how claims are written, the pure decision about them, the calculator of origin. */
export { type ClaimDecision, type ClaimFlag, type ClaimQuestion, graceYearsOn, waiverOn } from './claim-question.ts';
export {
  type ClaimRequest,
  CONSIGNMENTS,
  claimSchema,
  DIFFERENTIAL_BASES,
  proofSchema,
  type ReadClaim,
  type ReadProof,
  readClaim,
} from './claim-schema.ts';
export { decideClaim } from './decide-claim.ts';
export { partiesOn, rateDiffers } from './differential.ts';
export { calculateOrigin, type OriginFinding } from './domain/calculate-origin.ts';
export type { Agreement, OriginReference, Party, ProofKind } from './domain/origin-reference.ts';
export { agreementOf, proofKindOf } from './domain/origin-reference.ts';
export type { RuleBook } from './domain/origin-rule.ts';
export { type PreferenceCell, type PreferenceCells, preferentialCell } from './domain/preferential-rate.ts';
export { listStandings, type Standing, standingOf } from './domain/standing.ts';
export {
  type Calculation,
  type CalculationAnswer,
  calculationAnswerSchema,
  calculationSchema,
  judgeGoods,
} from './judge-goods.ts';
export {
  formatOriginReference,
  type OriginReferenceText,
  originReferenceSchema,
  readReferenceText,
} from './origin-reference-json.ts';
export { type ProofRecord, proofInputSchema, proofViewSchema, proofWithLinesSchema } from './proof-record.ts';
export { type OriginRows, readOriginReference } from './read-origin-reference.ts';
export { readRuleBooks } from './read-rule-books.ts';
