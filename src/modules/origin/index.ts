/** The front door on the server: every call that later rooms and the apps may make. */

export { type CheckedProofs, checkProofs, keepQuotedProofs, type QuotedClaim } from './check-proofs.ts';
export * from './contract.ts';
export { ORIGIN_FACTS } from './facts.ts';
export { originRoutes } from './http.ts';
export { originReferenceOf } from './origin-reference-of.ts';
export { originRefusals } from './refusals.ts';
