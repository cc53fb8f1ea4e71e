export { ACCOUNT_ROLES, type Broker, type Trader } from './contract.ts';
export { registryRoutes } from './http.ts';
export { openAccount } from './operations/open-account.ts';
export { openFictionalAccount } from './operations/open-fictional-account.ts';
export { registerBroker } from './operations/register-broker.ts';
export { registerTrader } from './operations/register-trader.ts';
export { resetPassword } from './operations/reset-password.ts';
export { listAccounts } from './queries/list-accounts.ts';
export { registryRefusals } from './refusals.ts';
export {
  selectBroker as findBroker,
  selectBrokerByCode as findBrokerByCode,
  selectClientIds as listClientIds,
  selectMandate as hasMandate,
  selectTraderByCode as findTraderByCode,
  selectTraders as findTradersById,
} from './store.ts';
