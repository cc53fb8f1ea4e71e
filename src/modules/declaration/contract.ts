/** The browser-safe door: shapes at the edge and the pure rules that the form, the API and the CLI share. */
export {
  asDomain,
  BILL_LIMIT,
  type DeclarationContent,
  type DeclarationContentInput,
  declarationContentSchema,
  goodsItemSchema,
  ITEM_LIMIT,
} from './content-schema.ts';
export { printDeclarationNumber, printNumber, readDeclarationNumber } from './domain/declaration-number.ts';
export { diffContent, diffTotals, type FieldChange, type MoneyChange } from './domain/diff-versions.ts';
export {
  allowedCommands,
  COMMANDS,
  type DeclarationCommand,
  type DeclarationState,
  isLodged,
  isPermitted,
  isPreliminary,
  LIFECYCLE,
  nextState,
  STATES,
} from './domain/lifecycle.ts';
export { LODGING_CONDITIONS, type LodgingCondition } from './domain/lodging-condition.ts';
export { HISTORY_STAGES, type HistoryStage, OFFICER_STATES, STAGE_BEGINNINGS } from './domain/stages.ts';
export { type Checked, validateContent } from './domain/validate.ts';
export type { CodeLists, LineRule, ValidationReference } from './domain/validation-reference.ts';
export { type Receipt, receiptSchema, stateSchema as declarationStateSchema, totalsSchema } from './receipt.ts';
export { toAssessmentRequest } from './to-assessment-request.ts';
export * from './view-schemas.ts';
