import { createBrowserRouter, type RouteObject } from 'react-router';
import { dutyWebRoutes } from '../../modules/duty/web/routes.tsx';
import { rulingPublicRoutes } from '../../modules/ruling/web/routes.tsx';
import { tariffWebRoutes } from '../../modules/tariff/web/routes.tsx';
import { DECIDING, guardArea, STUDYING } from './area-guard.ts';
import { BrokenPage } from './broken-page.tsx';
import { PublicFrame } from './public-frame.tsx';

const publicPages: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./home-page.tsx')).HomePage }) },
  ...tariffWebRoutes,
  ...rulingPublicRoutes,
  ...dutyWebRoutes,
  { path: 'sign-in', lazy: async () => ({ Component: (await import('./sign-in-page.tsx')).SignInPage }) },
  { path: 'account', lazy: async () => ({ Component: (await import('./account-page.tsx')).AccountPage }) },
  { path: '*', lazy: async () => ({ Component: (await import('./not-found-page.tsx')).NotFoundPage }) },
];

const notFound: RouteObject = {
  path: '*',
  lazy: async () => ({ Component: (await import('./not-found-page.tsx')).NotFoundPage }),
};

const AREAS = [
  {
    base: '/trade',
    isKnown: false,
    roles: ['trader', 'broker'] as const,
    load: async () => {
      const { TradeFrame, tradeRoutes } = await import('./trade-area.tsx');
      return { Frame: TradeFrame, routes: tradeRoutes };
    },
  },
  {
    base: '/office',
    isKnown: false,
    roles: [...DECIDING, ...STUDYING],
    load: async () => {
      const { OfficeFrame, officeRoutes } = await import('./office-area.tsx');
      return { Frame: OfficeFrame, routes: officeRoutes };
    },
  },
];

/**
 * The public pages are known from the start. The trade and office areas come whole, with their pages and words, when
 * somebody goes there: who only looks up a rate never loads them.
 */
export const router = createBrowserRouter(
  [
    { path: '/ui', lazy: async () => ({ Component: (await import('../../ui/gallery.tsx')).Gallery }) },
    {
      path: '/',
      Component: PublicFrame,
      ErrorBoundary: BrokenPage,
      HydrateFallback: () => null,
      children: [{ ErrorBoundary: BrokenPage, children: publicPages }],
    },
  ],
  {
    patchRoutesOnNavigation: async ({ path, patch }) => {
      const area = AREAS.find(({ base }) => path === base || path.startsWith(`${base}/`));
      if (!area || area.isKnown) return;
      const { Frame, routes } = await area.load();
      if (area.isKnown) return;
      area.isKnown = true;
      patch(null, [
        {
          path: area.base,
          loader: guardArea(area.roles),
          Component: Frame,
          ErrorBoundary: BrokenPage,
          children: [{ ErrorBoundary: BrokenPage, children: [...routes, notFound] }],
        },
      ]);
    },
  },
);
