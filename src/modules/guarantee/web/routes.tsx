import type { RouteObject } from 'react-router';

/** Under `/office`. */
export const guaranteeOfficeRoutes: RouteObject[] = [
  { path: 'guarantees', lazy: async () => ({ Component: (await import('./guarantees-page.tsx')).GuaranteesPage }) },
];
