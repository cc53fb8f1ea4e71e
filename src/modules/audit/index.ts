/** The front door on the server: every call that later rooms and the apps may make. */

export { changeFor } from './bulk/change-for.ts';
export { type Difference, differenceOf, previewPages } from './bulk/preview.ts';
export * from './contract.ts';
export { answerCorrection, type CorrectionAnswer } from './correct.ts';
export { auditRoutes } from './http.ts';
export { ACCRUE_DELINQUENCY_TASK, accrueDelinquency } from './operations/accrue-delinquency.ts';
export { reassessByCustoms } from './operations/reassess-by-customs.ts';
export { recordAuditNotice } from './operations/record-audit-notice.ts';
export { recordForeseen } from './operations/record-foreseen.ts';
export { REWEIGH_TASK, reweighForeseen } from './operations/reweigh-foreseen.ts';
export { bookRun, MOVE_RUN_TASK, moveRunOn, startBooking, startRun } from './operations/runs.ts';
export { auditReactions } from './reactions/index.ts';
export { correctionRequestSchema, readCorrectionJson } from './read-correction.ts';
export { auditRefusals } from './refusals.ts';
