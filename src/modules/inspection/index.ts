/** The front door on the server: every call that later rooms and the apps may make. */
export * from './contract.ts';
export { inspectionRoutes } from './http.ts';
export { assignExamination } from './operations/assign-examination.ts';
export { decideCorrection } from './operations/decide-correction.ts';
export { endExaminationOperation } from './operations/end-examination.ts';
export { planInspection } from './operations/plan-inspection.ts';
export { raiseToInspection } from './operations/raise-to-inspection.ts';
export { recordInspection } from './operations/record-inspection.ts';
export { requestDocuments } from './operations/request-documents.ts';
export { submitDocument } from './operations/submit-document.ts';
export { isHeldByInspection } from './queries/is-held-by-inspection.ts';
export { inspectionReactions } from './reactions/index.ts';
export { inspectionRefusals } from './refusals.ts';
