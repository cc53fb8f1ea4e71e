/** The front door on the server: every call that later rooms and the apps may make. */
export * from './contract.ts';
export { findImporter } from './find-importer.ts';
export { declarationRoutes } from './http.ts';
export { amendReturn } from './operations/amend-return.ts';
export { assignChannel, type Category, endExamination, raiseCategory } from './operations/assign-channel.ts';
export { changeDeclaration } from './operations/change-declaration.ts';
export { acceptCorrection, rejectCorrection } from './operations/decide-correction.ts';
export { editRegistered } from './operations/edit-registered.ts';
export { loadHistoricalDeclarations } from './operations/load-historical-declarations.ts';
export { LODGE_QUEUED_TASK } from './operations/lodge.ts';
export { lodgeDeclaration } from './operations/lodge-declaration.ts';
export { lodgeQueued } from './operations/lodge-queued.ts';
export { markTaxDue, markTaxPaid, permitDeclaration } from './operations/permit-declaration.ts';
export { type Reassessed, type Reassessment, reassessDeclaration } from './operations/reassess-declaration.ts';
export { recordGoodsArrival, reportGoodsArrival } from './operations/record-goods-arrival.ts';
export { registerDeclaration } from './operations/register-declaration.ts';
export { requestCorrection } from './operations/request-correction.ts';
export { saveDraft, startDraft } from './operations/save-draft.ts';
export { withdrawDeclaration } from './operations/withdraw-declaration.ts';
export {
  countDeclarations,
  countWaitingDeclarations,
  measureStages,
  type StageTime,
} from './queries/desk-figures.ts';
export { findReadableDeclarations } from './queries/find-readable-declarations.ts';
export { getDeclaration } from './queries/get-record.ts';
export {
  type DataKey,
  type DataRow,
  findDeclarationsForRisk,
  listDeclarationDataRows,
} from './queries/list-declaration-data.ts';
export { listDeclarationsByMeasure, type MeasureKey, type MeasureRow } from './queries/list-declarations-by-measure.ts';
export { receiptOf } from './receipt.ts';
export { type Declaration, isDeclarant, mayReadDeclaration, numberOf } from './record.ts';
export { declarationRefusals } from './refusals.ts';
export { type LineToSecure, linesToSecure, RELIEF_PURPOSE, reliefSecurity } from './relief-security.ts';
export { deferralOf, securityReference } from './secure-tax.ts';
export { countPermitted, listPermittedContents, type PermittedContent, type PermittedKey } from './store-permitted.ts';
export { listVersions, type VersionSummary } from './store-versions.ts';
export { isMadeHere, lockDeclaration } from './working-set.ts';
