import type { ReactNode } from 'react';
import { MoreWords, type NavItem } from '../../ui/index.ts';
import { Frame } from './frame.tsx';
import { tradeCatalogues } from './trade/catalogues.ts';
import { useWebWords } from './words.ts';

export { tradeRoutes } from './trade/routes.tsx';

/** Where traders and brokers work. */
export function TradeFrame(): ReactNode {
  const word = useWebWords();
  const nav: NavItem[] = [
    { to: '/trade', label: word('web.nav.trade.desk'), icon: 'queue', end: true },
    { to: '/trade/payments', label: word('web.nav.trade.payments'), icon: 'card' },
    { to: '/trade/account', label: word('web.nav.trade.account'), icon: 'calendar' },
    { to: '/trade/corrections', label: word('web.nav.trade.corrections'), icon: 'edit' },
    { to: '/trade/rulings', label: word('web.nav.trade.rulings'), icon: 'scale' },
    { to: '/trade/quotas', label: word('web.nav.trade.quotas'), icon: 'box' },
    { to: '/trade/reliefs', label: word('web.nav.trade.reliefs'), icon: 'undo' },
    { to: '/tariff', label: word('web.nav.tariff'), icon: 'search' },
    { to: '/calculator', label: word('web.nav.calculator'), icon: 'calculator' },
  ];
  return (
    <MoreWords catalogues={tradeCatalogues}>
      <Frame nav={nav} area={word('web.area.trade')} density="dense" width="full" />
    </MoreWords>
  );
}
