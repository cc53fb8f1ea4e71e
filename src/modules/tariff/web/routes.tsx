import type { RouteObject } from 'react-router';

export const tariffWebRoutes: RouteObject[] = [
  { path: 'tariff', lazy: async () => ({ Component: (await import('./tariff-page.tsx')).TariffPage }) },
  { path: 'tariff/:code', lazy: async () => ({ Component: (await import('./line-page.tsx')).LinePage }) },
  { path: 'quotas', lazy: async () => ({ Component: (await import('./quota/quotas-page.tsx')).QuotasPage }) },
];

const certificate = (side: 'trade' | 'office'): RouteObject => ({
  path: 'quotas/:number',
  lazy: async () => {
    const { CertificatePage } = await import('./quota/certificate-page.tsx');
    return { element: <CertificatePage side={side} /> };
  },
});

/** Under `/trade`. */
export const quotaTradeRoutes: RouteObject[] = [
  {
    path: 'quotas',
    lazy: async () => ({ Component: (await import('./quota/my-certificates-page.tsx')).MyCertificatesPage }),
  },
  certificate('trade'),
];

/** Under `/office`. */
export const quotaOfficeRoutes: RouteObject[] = [
  {
    path: 'quotas',
    lazy: async () => ({ Component: (await import('./quota/office-quotas-page.tsx')).OfficeQuotasPage }),
  },
  certificate('office'),
  {
    path: 'safeguard-triggers',
    lazy: async () => ({ Component: (await import('./triggers/triggers-page.tsx')).TriggersPage }),
  },
];
