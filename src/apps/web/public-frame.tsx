import type { ReactNode } from 'react';
import { type NavItem, useSession } from '../../ui/index.ts';
import { homeOf } from './area-guard.ts';
import { Frame } from './frame.tsx';
import { useWebWords } from './words.ts';

/** The pages that need no sign-in, for people who may be here for the first time. */
export function PublicFrame(): ReactNode {
  const word = useWebWords();
  const { actor } = useSession();
  const nav: NavItem[] = [
    { to: '/', label: word('web.nav.home'), icon: 'home', end: true },
    { to: '/tariff', label: word('web.nav.tariff'), icon: 'search' },
    { to: '/calculator', label: word('web.nav.calculator'), icon: 'calculator' },
    { to: '/quotas', label: word('web.nav.quotas'), icon: 'box' },
    { to: '/rulings', label: word('web.nav.rulings'), icon: 'scale' },
    ...(actor ? [{ to: homeOf(actor.role), label: word('web.desk'), icon: 'queue' as const }] : []),
  ];
  return <Frame nav={nav} density="roomy" />;
}
