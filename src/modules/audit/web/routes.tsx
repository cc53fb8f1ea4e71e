import type { RouteObject } from 'react-router';

/** Under `/office`. */
export const auditOfficeRoutes: RouteObject[] = [
  {
    path: 'declarations/:id/audit',
    lazy: async () => ({ Component: (await import('./correction-file-page.tsx')).CorrectionFilePage }),
  },
  { path: 'audit-notices', lazy: async () => ({ Component: (await import('./notices-page.tsx')).NoticesPage }) },
];

/** Under `/office`, for supervisors. */
export const auditSupervisorRoutes: RouteObject[] = [
  { path: 'reassess', lazy: async () => ({ Component: (await import('./reassess-page.tsx')).ReassessPage }) },
];

/** Under `/trade`. */
export const auditTradeRoutes: RouteObject[] = [
  {
    path: 'corrections',
    lazy: async () => ({ Component: (await import('./my-corrections-page.tsx')).MyCorrectionsPage }),
  },
];
