export { riskApi, selectionKey } from './risk-api.ts';
export { riskCatalogue } from './risk-words.ts';
export { categoryTone, SelectionReasons } from './selection-reasons.tsx';
export { shareOf, shareText } from './share-text.ts';
