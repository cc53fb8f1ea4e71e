/** What the pages of later rooms and the app may use of this room's pages. */
export { useDeclaration } from './data-declarations.ts';
export { DeclarationHistory } from './declaration-history.tsx';
export { type DeclarationPanel, DeclarationPanels } from './declaration-panels.ts';
export { DifferenceTables } from './difference-tables.tsx';
export { STATE_TONES, StateTag } from './state-tag.tsx';
export { declarationCatalogue } from './words.ts';
