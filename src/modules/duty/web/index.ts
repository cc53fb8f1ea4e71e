/** What the pages of later rooms and the app may use of this room's pages. */
export { AssessmentFlags, AssessmentSheet, AssessmentTotalsList } from './assessment-sheet.tsx';
export { ClaimComparison } from './claim-comparison.tsx';
export { claimPatch, hasExtras, isExtra, withoutPart } from './line-extras.ts';
export { LineExtras } from './line-extras.tsx';
export { dutyWebRoutes } from './routes.tsx';
export { dutyWords } from './words.ts';
