/** What the pages of later rooms and the app may use of this room's pages. */
export { lineName } from './line-name.ts';
export { tariffPalette } from './palette.ts';
export { UseBar as QuantityBar } from './quota/use-bar.tsx';
export { tariffWebRoutes } from './routes.tsx';
export { searchCommodities } from './search-commodities.ts';
export { useTariffLine } from './tariff-data.ts';
export { readCodes } from './triggers/read-codes.ts';
export { triggerCatalogue } from './triggers/words.ts';
export { tariffWords } from './words.ts';
