import type { RouteObject } from 'react-router';
import { auditOfficeRoutes, auditSupervisorRoutes } from '../../../modules/audit/web/routes.tsx';
import { guaranteeOfficeRoutes } from '../../../modules/guarantee/web/routes.tsx';
import { registryAdministratorRoutes } from '../../../modules/registry/web/routes.tsx';
import { reliefOfficeRoutes } from '../../../modules/relief/web/routes.tsx';
import { riskWebRoutes } from '../../../modules/risk/web/routes.tsx';
import { rulingOfficeRoutes } from '../../../modules/ruling/web/routes.tsx';
import { quotaOfficeRoutes } from '../../../modules/tariff/web/routes.tsx';
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
      ...auditOfficeRoutes,
      ...guaranteeOfficeRoutes,
      ...riskWebRoutes,
      ...rulingOfficeRoutes,
      ...quotaOfficeRoutes,
      ...reliefOfficeRoutes,
    ],
  },
  { loader: guardArea(['supervisor']), children: auditSupervisorRoutes },
  { loader: guardArea(['administrator']), children: registryAdministratorRoutes },
  { path: 'figures', lazy: async () => ({ Component: (await import('./figures-page.tsx')).FiguresPage }) },
];
