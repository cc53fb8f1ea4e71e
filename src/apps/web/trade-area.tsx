import type { ReactNode } from 'react';
import { MoreWords, type NavEntry } from '../../ui/index.ts';
import { Frame } from './frame.tsx';
import { knowledge } from './nav-knowledge.ts';
import { tradeCatalogues } from './trade/catalogues.ts';
import { useWebWords } from './words.ts';

export { tradeRoutes } from './trade/routes.tsx';

/** Where traders and brokers work. */
export function TradeFrame(): ReactNode {
  const word = useWebWords();
  const nav: NavEntry[] = [
    { to: '/trade', label: word('web.nav.trade.desk'), icon: 'queue', end: true },
    { to: '/trade/payments', label: word('web.nav.trade.payments'), icon: 'card' },
    { to: '/trade/account', label: word('web.nav.trade.account'), icon: 'calendar' },
    { to: '/trade/corrections', label: word('web.nav.trade.corrections'), icon: 'edit' },
    {
      id: 'rights',
      label: word('web.nav.group.reliefs'),
      icon: 'box',
      items: [
        { to: '/trade/reliefs', label: word('web.nav.trade.reliefs'), icon: 'undo' },
        { to: '/trade/quotas', label: word('web.nav.trade.quotas'), icon: 'box' },
        { to: '/trade/proofs', label: word('web.nav.trade.proofs'), icon: 'document' },
      ],
    },
    knowledge(word, [{ to: '/trade/rulings', label: word('web.nav.trade.rulings'), icon: 'scale' }]),
  ];
  return (
    <MoreWords catalogues={tradeCatalogues}>
      <Frame nav={nav} area={word('web.area.trade')} density="dense" width="full" />
    </MoreWords>
  );
}
