import type { RouteObject } from 'react-router';

export const dutyWebRoutes: RouteObject[] = [
  { path: 'calculator', lazy: async () => ({ Component: (await import('./calculator-page.tsx')).CalculatorPage }) },
];
