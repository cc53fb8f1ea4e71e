import { type Route, route } from '../../platform/http/route.ts';
import { exportData } from './operations/export-data.ts';

export const statisticsRoutes: readonly Route[] = [route('GET', '/api/statistics/declaration-data', exportData)];
