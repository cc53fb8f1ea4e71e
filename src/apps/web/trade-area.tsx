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
    { to: '/tariff', label: word('web.nav.tariff'), icon: 'search' },
    { to: '/calculator', label: word('web.nav.calculator'), icon: 'calculator' },
  ];
  return (
    <MoreWords catalogues={tradeCatalogues}>
      <Frame nav={nav} area={word('web.area.trade')} density="dense" width="full" />
    </MoreWords>
  );
}
