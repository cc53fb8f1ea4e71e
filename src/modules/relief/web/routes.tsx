import type { RouteObject } from 'react-router';

/** Under `/trade`. */
export const reliefTradeRoutes: RouteObject[] = [
  { path: 'reliefs', lazy: async () => ({ Component: (await import('./my-reliefs-page.tsx')).MyReliefsPage }) },
  { path: 'reliefs/:id', lazy: async () => ({ Component: (await import('./obligation-page.tsx')).TradeObligation }) },
];

/** Under `/office`. */
export const reliefOfficeRoutes: RouteObject[] = [
  { path: 'reliefs', lazy: async () => ({ Component: (await import('./office-reliefs-page.tsx')).OfficeReliefsPage }) },
  { path: 'reliefs/:id', lazy: async () => ({ Component: (await import('./obligation-page.tsx')).OfficeObligation }) },
];
