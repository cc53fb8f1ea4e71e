import type { RouteObject } from 'react-router';

/** For anyone. */
export const rulingPublicRoutes: RouteObject[] = [
  { path: 'rulings', lazy: async () => ({ Component: (await import('./search-page.tsx')).SearchPage }) },
  { path: 'rulings/:number', lazy: async () => ({ Component: (await import('./public-page.tsx')).PublicPage }) },
];

/** Under `/trade`. */
export const rulingTradeRoutes: RouteObject[] = [
  { path: 'rulings', lazy: async () => ({ Component: (await import('./my-rulings-page.tsx')).MyRulingsPage }) },
  {
    path: 'rulings/:id',
    lazy: async () => ({ Component: (await import('./application-page.tsx')).ApplicationPage }),
  },
];

/** Under `/office`. */
export const rulingOfficeRoutes: RouteObject[] = [
  { path: 'rulings', lazy: async () => ({ Component: (await import('./casework-page.tsx')).CaseworkPage }) },
  { path: 'rulings/:id', lazy: async () => ({ Component: (await import('./case-page.tsx')).CasePage }) },
];
