import type { NavGroup, NavItem } from '../../ui/index.ts';
import type { Words } from './words.ts';

/** What everybody looks things up in, after the area's own. */
export const knowledge = (word: Words, own: readonly NavItem[]): NavGroup => ({
  id: 'knowledge',
  label: word('web.nav.group.knowledge'),
  icon: 'search',
  items: [
    { to: '/tariff', label: word('web.nav.tariff'), icon: 'search' },
    { to: '/calculator', label: word('web.nav.calculator'), icon: 'calculator' },
    ...own,
  ],
});
