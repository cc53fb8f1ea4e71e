import type { Minor } from '../../../kernel/money.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { addDemand, listDemandsHere } from '../demands-here.ts';
import { demandEntries, receiptEntries } from '../domain/entries.ts';
import { settleUp } from '../domain/settle-up.ts';
import { NO_TAX, type TaxAmounts, totalOf } from '../domain/tax-amounts.ts';
import { type DeclarationToSettle, type Demand, debtorOf, type Posting } from '../settlement.ts';
import { debitAccount } from '../store-bank.ts';
import { getBookedRevenue } from '../store-ledger.ts';
import { bookRefund } from './book-refund.ts';
import { cancelOpenDemand } from './cancel-open-demand.ts';
import { addDeferred, securedDeferral } from './defer-demand.ts';
import { baseOf, closedDemand, type SettleOutcome } from './demand-of.ts';
import { issueNumbers } from './issue-numbers.ts';
import { lowerDeferred } from './lower-deferred.ts';
import { postingFor } from './posting-for.ts';
import { recordPayment } from './record-payment.ts';

/** Payment methods that take the money at once from an account (handbook 12.1). */
const REAL_TIME_DEBIT = 'R';

/**
 * Brings ledger and demands to what this version of the declaration owes: a demand, an immediate debit, a refund or
 * nothing. Called again for the same version it answers what stands and books nothing.
 * The caller holds the lock of the declaration.
 */
export async function settleDeclaration(ctx: Ctx, declaration: DeclarationToSettle): Promise<SettleOutcome> {
  const earlier = await listDemandsHere(ctx.tx, declaration.id);
  const same = earlier.find(({ declarationVersion }) => declarationVersion === declaration.version);
  if (same) return same.state === 'open' ? 'demanded' : 'settled';
  await cancelOpenDemand(ctx, earlier);
  const booked = earlier.length === 0 ? NO_TAX : await getBookedRevenue(ctx.tx, declaration.id);
  const plan = settleUp(declaration.owed, booked);
  const deferred = earlier.find(({ state, dueOn }) => state === 'deferred' && dueOn !== null);
  // Nothing can go back of what has not been paid: what is deferred is lowered first.
  if (plan.kind === 'refund' && deferred) return lowerDeferred(ctx, declaration, deferred);
  if (plan.kind === 'refund') {
    await bookRefund(ctx, declaration, plan);
    return 'settled';
  }
  if (plan.kind === 'demand') return demandOrDebit(ctx, declaration, plan.amounts);
  const amounts = plan.kind === 'rebook' ? plan.amounts : NO_TAX;
  const demand = closedDemand(ctx, declaration, amounts);
  const entries = demandEntries(amounts, debtorOf(demand));
  await addDemand(ctx.tx, demand, entries.length > 0 ? [postingFor(ctx, demand, { kind: 'demand', entries })] : []);
  recordPayment(ctx, demand, { type: 'payment.settled', isFirst: true, data: { how: 'nothing-due' } });
  return 'settled';
}

async function demandOrDebit(ctx: Ctx, declaration: DeclarationToSettle, amounts: TaxAmounts): Promise<SettleOutcome> {
  const deferral = await securedDeferral(ctx, declaration, totalOf(amounts));
  if (deferral !== undefined) {
    await addDeferred(ctx, { ...baseOf(ctx, declaration, amounts), deferral });
    return 'settled';
  }
  const debited = await tryDebit(ctx, declaration, totalOf(amounts));
  if (debited.ok) {
    const demand = closedDemand(ctx, declaration, amounts);
    await addDemand(ctx.tx, demand, demandAndReceipt(ctx, demand, debited.bank));
    recordPayment(ctx, demand, { type: 'payment.settled', isFirst: true, data: { how: 'debit' } });
    return 'settled';
  }
  const demand = { ...baseOf(ctx, declaration, amounts), ...(await issueNumbers(ctx)), debitFailure: debited.failure };
  const entries = demandEntries(amounts, debtorOf(demand));
  await addDemand(ctx.tx, demand, [postingFor(ctx, demand, { kind: 'demand', entries })]);
  recordPayment(ctx, demand, { type: 'payment.demanded', isFirst: true, data: { method: demand.method } });
  return 'demanded';
}

type DebitAnswer =
  | { readonly ok: true; readonly bank: string }
  | { readonly ok: false; readonly failure: string | null };

async function tryDebit(ctx: Ctx, declaration: DeclarationToSettle, amount: Minor): Promise<DebitAnswer> {
  const { method, traderId, accountNumber, reassessmentDue } = declaration;
  if (method !== REAL_TIME_DEBIT || reassessmentDue !== undefined) return { ok: false, failure: null };
  if (traderId === null) return { ok: false, failure: 'no-account' };
  const account = await debitAccount(ctx.tx, { traderId, accountNumber, amount });
  return account ? { ok: true, bank: account.bank } : { ok: false, failure: 'balance-short' };
}

function demandAndReceipt(ctx: Ctx, demand: Demand, bank: string): Posting[] {
  const debtor = debtorOf(demand);
  return [
    postingFor(ctx, demand, { kind: 'demand', entries: demandEntries(demand.amounts, debtor) }),
    postingFor(ctx, demand, { kind: 'receipt', entries: receiptEntries(demand.total, { debtor, bank }) }),
  ];
}
