import type { ReactNode } from 'react';
import { MoreWords, type NavEntry, useActor } from '../../ui/index.ts';
import { DECIDING } from './area-guard.ts';
import { Frame } from './frame.tsx';
import { knowledge } from './nav-knowledge.ts';
import { officeCatalogues } from './office/catalogues.ts';
import { useWebWords, type Words } from './words.ts';

export { officeRoutes } from './office/routes.tsx';

/** Where customs works. */
export function OfficeFrame(): ReactNode {
  const word = useWebWords();
  const { role } = useActor();
  const mayDecide = DECIDING.includes(role);
  const nav: NavEntry[] = [
    ...(mayDecide ? deciding(word, role === 'supervisor') : []),
    { to: '/office/figures', label: word('web.nav.office.figures'), icon: 'chart' },
    ...(role === 'administrator'
      ? [{ to: '/office/accounts', label: word('web.nav.office.accounts'), icon: 'person' as const }]
      : []),
    knowledge(word, mayDecide ? [{ to: '/office/rulings', label: word('web.nav.office.rulings'), icon: 'scale' }] : []),
  ];
  return (
    <MoreWords catalogues={officeCatalogues}>
      <Frame nav={nav} area={word('web.area.office')} density="dense" width="full" />
    </MoreWords>
  );
}

/** Pages about single declarations are only for those who decide on them. */
const deciding = (word: Words, isSupervisor: boolean): NavEntry[] => [
  { to: '/office', label: word('web.nav.office.queue'), icon: 'queue', end: true },
  {
    id: 'rights',
    label: word('web.nav.group.rights'),
    icon: 'card',
    items: [
      { to: '/office/guarantees', label: word('web.nav.office.guarantees'), icon: 'card' },
      { to: '/office/reliefs', label: word('web.nav.office.reliefs'), icon: 'undo' },
      { to: '/office/quotas', label: word('web.nav.office.quotas'), icon: 'box' },
      { to: '/office/safeguard-triggers', label: word('web.nav.office.triggers'), icon: 'caution' },
    ],
  },
  {
    id: 'audit',
    label: word('web.nav.group.audit'),
    icon: 'bell',
    items: [
      { to: '/office/audit-notices', label: word('web.nav.office.notices'), icon: 'bell' },
      ...(isSupervisor
        ? [{ to: '/office/reassess', label: word('web.nav.office.reassess'), icon: 'refresh' as const }]
        : []),
    ],
  },
  { to: '/office/rules', label: word('web.nav.office.rules'), icon: 'filter' },
];
