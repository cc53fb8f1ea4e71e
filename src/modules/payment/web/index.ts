/** What the pages of later rooms and the app may use of this room's pages. */
export { PayFromAccount } from './pay-from-account.tsx';
export { PaymentDuePanel, ReceiptsPanel } from './payment-panel.tsx';
export { paymentCatalogue } from './words.ts';
