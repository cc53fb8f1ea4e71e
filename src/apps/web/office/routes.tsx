import type { RouteObject } from 'react-router';
import { riskWebRoutes } from '../../../modules/risk/web/routes.tsx';

/** Under `/office`. */
export const officeRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./queue-page.tsx')).QueuePage }) },
  {
    path: 'declarations/:id',
    lazy: async () => ({ Component: (await import('./declaration-page.tsx')).DeclarationPage }),
  },
  ...riskWebRoutes,
  { path: 'figures', lazy: async () => ({ Component: (await import('./figures-page.tsx')).FiguresPage }) },
];
