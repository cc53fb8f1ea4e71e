import type { RouteObject } from 'react-router';

/** Under `/office`, for administrators. */
export const registryAdministratorRoutes: RouteObject[] = [
  { path: 'accounts', lazy: async () => ({ Component: (await import('./accounts-page.tsx')).AccountsPage }) },
];
