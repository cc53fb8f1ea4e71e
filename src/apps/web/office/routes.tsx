import type { RouteObject } from 'react-router';

export { officeCatalogues } from './catalogues.ts';

/** Under `/office`. */
export const officeRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./queue-page.tsx')).QueuePage }) },
  {
    path: 'declarations/:id',
    lazy: async () => ({ Component: (await import('./declaration-page.tsx')).DeclarationPage }),
  },
  {
    path: 'rules',
    lazy: async () => ({ Component: (await import('../../../modules/risk/web/rules-page.tsx')).RulesPage }),
  },
  {
    path: 'rules/:id',
    lazy: async () => ({ Component: (await import('../../../modules/risk/web/rule-page.tsx')).RulePage }),
  },
  { path: 'figures', lazy: async () => ({ Component: (await import('./figures-page.tsx')).FiguresPage }) },
];
