import type { RouteObject } from 'react-router';

/** Pages of the trade area that belong to this room, relative to `/trade`. */
export const tradeRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./desk-page.tsx')).DeskPage }) },
  { path: 'new', lazy: async () => ({ Component: (await import('./new-page.tsx')).NewPage }) },
  { path: 'drafts/:id', lazy: async () => ({ Component: (await import('./draft-page.tsx')).DraftPage }) },
  {
    path: 'declarations/:id',
    lazy: async () => ({ Component: (await import('./declaration-page.tsx')).DeclarationPage }),
  },
];
