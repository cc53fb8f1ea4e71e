/** The front door on the server: every call that later rooms and the apps may make. */
export * from './contract.ts';
export { paymentRoutes } from './http.ts';
export { acceptBankNotice } from './operations/accept-bank-notice.ts';
export { openBankAccount } from './operations/open-bank-account.ts';
export { payAtDemonstrationBank } from './operations/pay-at-demonstration-bank.ts';
export { isPaid } from './queries/is-paid.ts';
export { paymentReactions } from './reactions/index.ts';
export { paymentRefusals } from './refusals.ts';
