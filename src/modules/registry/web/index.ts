/** What the pages of later rooms and the app may use of this room's pages. */
export { ChangePasswordDialog } from './change-password-dialog.tsx';
export { useTraderSearch } from './search-sides.ts';
export { registryCatalogue } from './words.ts';
