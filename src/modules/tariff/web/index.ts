/** What the pages of later rooms and the app may use of this room's pages. */
export { lineName } from './line-name.ts';
export { tariffPalette } from './palette.ts';
export { tariffWebRoutes } from './routes.tsx';
export { searchCommodities } from './search-commodities.ts';
export { useTariffLine } from './tariff-data.ts';
export { tariffWords } from './words.ts';
