/** What the pages of later rooms and the app may use of this room's pages. */
export { AssessmentFlags, AssessmentSheet, AssessmentTotalsList } from './assessment-sheet.tsx';
export { dutyWebRoutes } from './routes.tsx';
export { type AssessedHere, useAssessment } from './use-assessment.ts';
export { dutyWords } from './words.ts';
