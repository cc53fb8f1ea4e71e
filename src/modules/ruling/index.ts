/** The front door on the server: every call that later rooms and the apps may make. */
export * from './contract.ts';
export { rulingRoutes } from './http.ts';
export { answerQuestion } from './operations/answer-question.ts';
export { answerRuling } from './operations/answer-ruling.ts';
export { applyForRuling } from './operations/apply-for-ruling.ts';
export { askApplicant } from './operations/ask-applicant.ts';
export { carryOutDue, RULINGS_DUE_TASK } from './operations/carry-out-due.ts';
export { loadPastRulings } from './operations/load-past-rulings.ts';
export { publishRuling } from './operations/publish-ruling.ts';
export { startApplication } from './operations/start-application.ts';
export { takeApplication } from './operations/take-application.ts';
export {
  checkQuotedRuling,
  type QuotedRuling,
  type QuotedRulingQuestion,
} from './queries/check-quoted-ruling.ts';
export { rulingRefusals } from './refusals.ts';
