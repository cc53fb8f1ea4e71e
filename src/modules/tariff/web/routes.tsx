import type { RouteObject } from 'react-router';

export const tariffWebRoutes: RouteObject[] = [
  { path: 'tariff', lazy: async () => ({ Component: (await import('./tariff-page.tsx')).TariffPage }) },
  { path: 'tariff/:code', lazy: async () => ({ Component: (await import('./line-page.tsx')).LinePage }) },
];
