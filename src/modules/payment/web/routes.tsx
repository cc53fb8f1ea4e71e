import type { RouteObject } from 'react-router';

/** Pages of the trade area that belong to this room, relative to `/trade`. */
export const paymentTradeRoutes: RouteObject[] = [
  { path: 'payments', lazy: async () => ({ Component: (await import('./payments-page.tsx')).PaymentsPage }) },
  { path: 'account', lazy: async () => ({ Component: (await import('./account-page.tsx')).AccountPage }) },
];
