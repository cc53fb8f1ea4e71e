/** What the pages of later rooms and the app may use of this room's pages. */
export { GuaranteeCards } from './guarantee-cards.tsx';
export { guaranteeCatalogue } from './words.ts';
