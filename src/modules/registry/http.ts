import { type Route, route } from '../../platform/http/route.ts';
import { openAccount } from './operations/open-account.ts';
import { registerBroker } from './operations/register-broker.ts';
import { registerTrader } from './operations/register-trader.ts';
import { findTraders } from './queries/find-traders.ts';
import { listCodes } from './queries/list-codes.ts';

export const registryRoutes: readonly Route[] = [
  route('GET', '/api/code-lists/:list', listCodes),
  route('GET', '/api/traders', findTraders),
  route('POST', '/api/traders', registerTrader, { status: 201 }),
  route('POST', '/api/brokers', registerBroker, { status: 201 }),
  route('POST', '/api/accounts', openAccount, { status: 201 }),
];
