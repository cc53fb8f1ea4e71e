export { riskApi, selectionKey } from './risk-api.ts';
export { riskCatalogue } from './risk-words.ts';
export { RulePage } from './rule-page.tsx';
export { RulesPage } from './rules-page.tsx';
export { categoryTone, SelectionReasons } from './selection-reasons.tsx';
export { shareOf, shareText } from './share-text.ts';
