/** The front door on the server: every call that later rooms and the apps may make. */

export { type Charge, chargeView } from './charge.ts';
export * from './contract.ts';
export { paymentRoutes } from './http.ts';
export { acceptBankNotice } from './operations/accept-bank-notice.ts';
export { accrueCharge, endAccrual, type ToAccrue } from './operations/accrue-charge.ts';
export {
  chargeDeclaration,
  payDrawback,
  payRefundInterest,
  payReliefRefund,
  type ToCharge,
} from './operations/charge-declaration.ts';
export { CLOSE_DAY_TASK, closeDay } from './operations/close-day.ts';
export { DUN_TASK, dun } from './operations/dun.ts';
export { lowerCharge, undoCharge } from './operations/lower-charge.ts';
export { openBankAccount } from './operations/open-bank-account.ts';
export { payAtDemonstrationBank } from './operations/pay-at-demonstration-bank.ts';
export { RECOURSE_TASK, takeRecourse } from './operations/take-recourse.ts';
export { hasUnpaidTax } from './queries/has-unpaid-tax.ts';
export { isPaid } from './queries/is-paid.ts';
export { paymentReactions } from './reactions/index.ts';
export { paymentRefusals } from './refusals.ts';
export type { Demand } from './settlement.ts';
export { findDemand, lockDemand } from './store.ts';
export { findCharge, findChargeByReference, findLateCharge, listChargesOf, lockCharge } from './store-charges.ts';
export { findLateDemand, listDemandsOfMonth } from './store-deferral.ts';
