/** The front door on the server: every call that later rooms and the apps may make. */
export {
  type AssessmentProfile,
  type Countries,
  makeAssessmentProfile,
  type ProfileRows,
} from './assessment-profile.ts';
export { assessmentProfileOf } from './assessment-profile-of.ts';
export * from './contract.ts';
export { dutyRoutes } from './http.ts';
export { answerAssessment } from './queries/answer-assessment.ts';
export { answerReference } from './queries/answer-reference.ts';
export { assessDeclaration } from './queries/assess-declaration.ts';
export { loadAssessmentReference } from './queries/load-assessment-reference.ts';
export { dutyRefusals } from './refusals.ts';
