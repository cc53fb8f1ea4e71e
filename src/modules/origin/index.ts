/** The front door on the server: every call that later rooms and the apps may make. */

export { type CheckedProofs, checkProofs, keepQuotedProofs } from './check-proofs.ts';
export * from './contract.ts';
export { ORIGIN_FACTS } from './facts.ts';
export { originRoutes } from './http.ts';
export { type ProofDrawing, type ProofUse, prepareProofDraw } from './operations/draw-proofs.ts';
export { originReferenceOf } from './origin-reference-of.ts';
export type { QuotedClaim } from './quoted-claim.ts';
export { originRefusals } from './refusals.ts';
