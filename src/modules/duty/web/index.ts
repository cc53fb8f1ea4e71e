/** What the pages of later rooms and the app may use of this room's pages. */
export { AssessmentFlags } from './assessment-flags.tsx';
export { AssessmentSheet, AssessmentTotalsList } from './assessment-sheet.tsx';
export { ClaimComparison } from './claim-comparison.tsx';
export { ClaimedLines } from './claimed-lines.tsx';
export { claimPatch, hasExtras, isExtra, withoutPart } from './line-extras.ts';
export { LineExtras } from './line-extras.tsx';
export { dutyWebRoutes } from './routes.tsx';
export { type ClaimingItem, useLineFacts } from './use-line-facts.ts';
export { dutyWords } from './words.ts';
