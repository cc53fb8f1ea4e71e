/** The front door on the server: every call that later rooms and the apps may make. */
export * from './contract.ts';
export { releaseRoutes } from './http.ts';
export { confirmCertificate } from './operations/confirm-certificate.ts';
export { RECHECK_SECURITY_TASK, recheckSecurity } from './operations/recheck-security.ts';
export { releaseReactions } from './reactions/index.ts';
export { releaseRefusals } from './refusals.ts';
