/** The front door on the server: every call that later rooms and the apps may make. */
export * from './contract.ts';
export { reliefRoutes } from './http.ts';
export { checkDeadlines, RELIEF_DEADLINES_TASK } from './operations/check-deadlines.ts';
export { reliefReactions } from './reactions/index.ts';
export { reliefRefusals } from './refusals.ts';
