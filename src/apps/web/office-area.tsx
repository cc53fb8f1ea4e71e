import type { ReactNode } from 'react';
import { MoreWords, type NavItem, useActor } from '../../ui/index.ts';
import { DECIDING } from './area-guard.ts';
import { Frame } from './frame.tsx';
import { officeCatalogues } from './office/catalogues.ts';
import { useWebWords } from './words.ts';

export { officeRoutes } from './office/routes.tsx';

/** Where customs works. */
export function OfficeFrame(): ReactNode {
  const word = useWebWords();
  const { role } = useActor();
  const nav: NavItem[] = [
    ...(DECIDING.includes(role) ? deciding(word) : []),
    ...(role === 'supervisor'
      ? [{ to: '/office/reassess', label: word('web.nav.office.reassess'), icon: 'refresh' as const }]
      : []),
    { to: '/office/figures', label: word('web.nav.office.figures'), icon: 'chart' },
    { to: '/tariff', label: word('web.nav.tariff'), icon: 'search' },
    { to: '/calculator', label: word('web.nav.calculator'), icon: 'calculator' },
  ];
  return (
    <MoreWords catalogues={officeCatalogues}>
      <Frame nav={nav} area={word('web.area.office')} density="dense" width="full" />
    </MoreWords>
  );
}

/** Pages about single declarations are only for those who decide on them. */
const deciding = (word: ReturnType<typeof useWebWords>): NavItem[] => [
  { to: '/office', label: word('web.nav.office.queue'), icon: 'queue', end: true },
  { to: '/office/guarantees', label: word('web.nav.office.guarantees'), icon: 'card' },
  { to: '/office/audit-notices', label: word('web.nav.office.notices'), icon: 'bell' },
  { to: '/office/rulings', label: word('web.nav.office.rulings'), icon: 'document' },
  { to: '/office/quotas', label: word('web.nav.office.quotas'), icon: 'box' },
  { to: '/office/reliefs', label: word('web.nav.office.reliefs'), icon: 'undo' },
  { to: '/office/rules', label: word('web.nav.office.rules'), icon: 'scale' },
];
