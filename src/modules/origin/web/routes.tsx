import type { RouteObject } from 'react-router';

/** Under `/trade`. */
export const originTradeRoutes: RouteObject[] = [
  { path: 'proofs', lazy: async () => ({ Component: (await import('./proofs-page.tsx')).ProofsPage }) },
  { path: 'proofs/new', lazy: async () => ({ Component: (await import('./register-page.tsx')).RegisterPage }) },
  { path: 'proofs/:id', lazy: async () => ({ Component: (await import('./proof-page.tsx')).ProofPage }) },
];
