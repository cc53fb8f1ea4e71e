export type { Broker, Trader } from './contract.ts';
export { registryRoutes } from './http.ts';
export { openAccount } from './operations/open-account.ts';
export { registerBroker } from './operations/register-broker.ts';
export { registerTrader } from './operations/register-trader.ts';
export {
  selectBroker as findBroker,
  selectBrokerByCode as findBrokerByCode,
  selectMandate as hasMandate,
  selectTraderByCode as findTraderByCode,
  selectTraders as findTradersById,
} from './store.ts';
