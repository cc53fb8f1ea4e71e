/** The front door on the server: every call that later rooms and the apps may make. */

export { type Charge, chargeView } from './charge.ts';
export * from './contract.ts';
export { paymentRoutes } from './http.ts';
export { acceptBankNotice } from './operations/accept-bank-notice.ts';
export { chargeDeclaration, payDrawback, payRefundInterest, type ToCharge } from './operations/charge-declaration.ts';
export { CLOSE_DAY_TASK, closeDay } from './operations/close-day.ts';
export { openBankAccount } from './operations/open-bank-account.ts';
export { payAtDemonstrationBank } from './operations/pay-at-demonstration-bank.ts';
export { hasUnpaidTax } from './queries/has-unpaid-tax.ts';
export { isPaid } from './queries/is-paid.ts';
export { paymentReactions } from './reactions/index.ts';
export { paymentRefusals } from './refusals.ts';
export type { Demand } from './settlement.ts';
export { listChargesOf } from './store-charges.ts';
export { listDemandsOfMonth } from './store-deferral.ts';
