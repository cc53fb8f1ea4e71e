export { riskApi, selectionKey } from './risk-api.ts';
export { categoryTone, SelectionReasons } from './selection-reasons.tsx';
export { shareOf, shareText } from './share-text.ts';
export { riskCatalogue } from './words.ts';
