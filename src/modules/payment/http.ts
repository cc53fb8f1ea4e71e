import { route } from '../../platform/http/route.ts';
import { acceptBankNotice } from './operations/accept-bank-notice.ts';
import { openBankAccount } from './operations/open-bank-account.ts';
import { payAtDemonstrationBank } from './operations/pay-at-demonstration-bank.ts';
import { payCharge } from './operations/pay-charge.ts';
import { payMonthAtDemonstrationBank } from './operations/pay-month-at-demonstration-bank.ts';
import { getDemand } from './queries/get-demand.ts';
import { getStatement } from './queries/get-statement.ts';
import { listBankAccounts } from './queries/list-bank-accounts.ts';
import { listCharges, listDeclarationCharges } from './queries/list-charges.ts';
import { listDeclarationPayments } from './queries/list-declaration-payments.ts';
import { listDueDates } from './queries/list-due-dates.ts';
import { getDunning, listDunnings } from './queries/list-dunnings.ts';
import { listLedger } from './queries/list-ledger.ts';
import { listLedgerBalances } from './queries/list-ledger-balances.ts';
import { listPayments } from './queries/list-payments.ts';

export const paymentRoutes = [
  route('GET', '/api/payments', listPayments),
  route('GET', '/api/payments/:id', getDemand),
  route('GET', '/api/account/statement', getStatement),
  route('GET', '/api/account/due-dates', listDueDates),
  route('POST', '/api/account/months/:id/pay-at-demonstration-bank', payMonthAtDemonstrationBank),
  route('POST', '/api/payments/:id/pay-at-demonstration-bank', payAtDemonstrationBank),
  route('GET', '/api/declarations/:id/payments', listDeclarationPayments),
  route('GET', '/api/charges', listCharges),
  route('POST', '/api/charges/:id/pay-at-demonstration-bank', payCharge),
  route('GET', '/api/declarations/:id/charges', listDeclarationCharges),
  route('GET', '/api/dunnings', listDunnings),
  route('GET', '/api/dunnings/:id', getDunning),
  route('POST', '/api/bank/notices', acceptBankNotice),
  route('GET', '/api/bank/accounts', listBankAccounts),
  route('POST', '/api/bank/accounts', openBankAccount, { status: 201 }),
  route('GET', '/api/ledger', listLedger),
  route('GET', '/api/ledger/balances', listLedgerBalances),
];
