/** The front door on the server: every call that later rooms and the apps may make. */
export * from './contract.ts';
export { guaranteeRoutes } from './http.ts';
export { postGuarantee } from './operations/post-guarantee.ts';
export { registerGuarantee } from './operations/register-guarantee.ts';
export { releaseGuarantee } from './operations/release-guarantee.ts';
export { findReservationFault, type Reservation, reserveGuarantee } from './operations/reserve-guarantee.ts';
export { type Taken, takeGuarantee } from './operations/take-guarantee.ts';
export {
  findHold,
  findOwnerOfGuarantee,
  hasGuaranteeFor,
  listHeldReferences,
  listHoldsUnder,
} from './queries/find-hold.ts';
export { guaranteeRefusals } from './refusals.ts';
export type { Hold } from './store.ts';
