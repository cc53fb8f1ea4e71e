/** The front door on the server: every call that later rooms and the apps may make. */
export * from './contract.ts';
export { riskRoutes } from './http.ts';
export { activateRule } from './operations/activate-rule.ts';
export { draftRule } from './operations/draft-rule.ts';
export { loadRiskRules, type RulesLoaded } from './operations/load-rules.ts';
export { recordFinding } from './operations/record-finding.ts';
export { testRule } from './operations/test-rule.ts';
export { getSelection } from './queries/get-selection.ts';
export { riskReactions } from './reactions/on-declaration.ts';
export { riskRefusals } from './refusals.ts';
