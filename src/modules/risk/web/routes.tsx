import type { RouteObject } from 'react-router';

export const riskWebRoutes: RouteObject[] = [
  { path: 'rules', lazy: async () => ({ Component: (await import('./rules-page.tsx')).RulesPage }) },
  { path: 'rules/:id', lazy: async () => ({ Component: (await import('./rule-page.tsx')).RulePage }) },
];
