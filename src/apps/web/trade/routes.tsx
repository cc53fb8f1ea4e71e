import type { RouteObject } from 'react-router';
import { auditTradeRoutes } from '../../../modules/audit/web/routes.tsx';
import { tradeRoutes as declarationTradeRoutes } from '../../../modules/declaration/web/routes.tsx';
import { originTradeRoutes } from '../../../modules/origin/web/routes.tsx';
import { paymentTradeRoutes } from '../../../modules/payment/web/routes.tsx';
import { reliefTradeRoutes } from '../../../modules/relief/web/routes.tsx';
import { rulingTradeRoutes } from '../../../modules/ruling/web/routes.tsx';
import { quotaTradeRoutes } from '../../../modules/tariff/web/routes.tsx';
import { TradePanels } from './trade-panels.tsx';

/** The trade area: pages of several rooms, with the parts that later rooms add to the page of a declaration. */
export const tradeRoutes: RouteObject[] = [
  {
    Component: TradePanels,
    children: [
      ...declarationTradeRoutes,
      ...paymentTradeRoutes,
      ...auditTradeRoutes,
      ...rulingTradeRoutes,
      ...reliefTradeRoutes,
      ...quotaTradeRoutes,
      ...originTradeRoutes,
    ],
  },
];
