import type { RouteObject } from 'react-router';
import { riskWebRoutes } from '../../../modules/risk/web/routes.tsx';
import { DECIDING, guardArea } from '../area-guard.ts';

/** Under `/office`. Who only studies figures is led back to them from the pages about single declarations. */
export const officeRoutes: RouteObject[] = [
  {
    loader: guardArea(DECIDING),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./queue-page.tsx')).QueuePage }) },
      {
        path: 'declarations/:id',
        lazy: async () => ({ Component: (await import('./declaration-page.tsx')).DeclarationPage }),
      },
      ...riskWebRoutes,
    ],
  },
  { path: 'figures', lazy: async () => ({ Component: (await import('./figures-page.tsx')).FiguresPage }) },
];
