/** The front door on the server: every call that later rooms and the apps may make. */
export {
  type AssessmentProfile,
  type Countries,
  makeAssessmentProfile,
  type ProfileRows,
} from './assessment-profile.ts';
export { assessmentProfileOf } from './assessment-profile-of.ts';
export * from './contract.ts';
export { lawOfColumn, WHAT_IF } from './domain/rate-column.ts';
export { dutyRoutes } from './http.ts';
export { answerAdvice } from './queries/answer-advice.ts';
export { answerAssessment } from './queries/answer-assessment.ts';
export { answerReference } from './queries/answer-reference.ts';
export { assessDeclaration } from './queries/assess-declaration.ts';
export { issueReceipt } from './queries/issue-receipt.ts';
export { loadAssessmentReference } from './queries/load-assessment-reference.ts';
export { readJsonText } from './read-json.ts';
export { buildReceipt, type ReceiptFrame } from './receipt/build-receipt.ts';
export { checkReceipt, countRewordings, examineReceipt } from './receipt/check-receipt.ts';
export { type AssessmentReceipt, receiptSchema as assessmentReceiptSchema } from './receipt/receipt.ts';
export { receiptFrameOf } from './receipt/receipt-frame.ts';
export { dutyRefusals } from './refusals.ts';
