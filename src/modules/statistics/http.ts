import { type Route, route } from '../../platform/http/route.ts';
import { exportData } from './operations/export-data.ts';
import { deskFigures } from './queries/desk-figures.ts';

export const statisticsRoutes: readonly Route[] = [
  route('GET', '/api/statistics/declaration-data', exportData),
  route('GET', '/api/statistics/desk-figures', deskFigures),
];
