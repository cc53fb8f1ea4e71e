import { type Route, route } from '../../platform/http/route.ts';
import { changeOwnPassword } from './operations/change-own-password.ts';
import { closeAccount } from './operations/close-account.ts';
import { moveAccount } from './operations/move-account.ts';
import { openAccount } from './operations/open-account.ts';
import { registerBroker } from './operations/register-broker.ts';
import { registerTrader } from './operations/register-trader.ts';
import { reopenAccount } from './operations/reopen-account.ts';
import { resetPassword } from './operations/reset-password.ts';
import { findBrokers } from './queries/find-brokers.ts';
import { findTraders } from './queries/find-traders.ts';
import { listAccounts } from './queries/list-accounts.ts';
import { listCodes } from './queries/list-codes.ts';

export const registryRoutes: readonly Route[] = [
  route('GET', '/api/code-lists/:list', listCodes),
  route('GET', '/api/traders', findTraders),
  route('POST', '/api/traders', registerTrader, { status: 201 }),
  route('GET', '/api/brokers', findBrokers),
  route('POST', '/api/brokers', registerBroker, { status: 201 }),
  route('GET', '/api/accounts', listAccounts),
  route('POST', '/api/accounts', openAccount, { status: 201 }),
  route('POST', '/api/accounts/:id/close', closeAccount),
  route('POST', '/api/accounts/:id/reopen', reopenAccount),
  route('POST', '/api/accounts/:id/side', moveAccount),
  route('POST', '/api/accounts/:id/password', resetPassword),
  route('POST', '/api/account/password', changeOwnPassword, { perMinute: 20 }),
];
