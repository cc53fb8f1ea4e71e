import type { Minor } from '../../../kernel/money.ts';
import { newId } from '../../../platform/ids.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { addDemand, listDemandsHere } from '../demands-here.ts';
import { demandEntries, receiptEntries } from '../domain/entries.ts';
import { settleUp } from '../domain/settle-up.ts';
import { NO_TAX, type TaxAmounts, totalOf } from '../domain/tax-amounts.ts';
import { type DeclarationToSettle, type Demand, type DemandKind, debtorOf, type Posting } from '../settlement.ts';
import { debitAccount } from '../store-bank.ts';
import { getBookedRevenue } from '../store-ledger.ts';
import { bookRefund } from './book-refund.ts';
import { cancelOpenDemand } from './cancel-open-demand.ts';
import { issueNumbers } from './issue-numbers.ts';
import { postingFor } from './posting-for.ts';
import { recordPayment } from './record-payment.ts';

export type SettleOutcome = 'demanded' | 'settled';

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
  const { method, traderId, accountNumber } = declaration;
  if (method !== REAL_TIME_DEBIT) return { ok: false, failure: null };
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

const closedDemand = (ctx: Ctx, declaration: DeclarationToSettle, amounts: TaxAmounts): Demand => ({
  ...baseOf(ctx, declaration, amounts),
  state: 'settled',
  closedAt: ctx.now,
});

function baseOf(ctx: Ctx, declaration: DeclarationToSettle, amounts: TaxAmounts): Demand {
  const kind: DemandKind = declaration.isAmendment ? 'amended-return' : 'ordinary';
  return {
    id: newId<'Demand'>(),
    declarationId: declaration.id,
    declarationNumber: declaration.number,
    declarationVersion: declaration.version,
    kind,
    traderId: declaration.traderId,
    traderName: declaration.traderName,
    brokerId: declaration.brokerId,
    officeCode: declaration.officeCode,
    method: declaration.method,
    amounts,
    total: totalOf(amounts),
    state: 'open',
    institutionNumber: null,
    paymentNumber: null,
    confirmationNumber: null,
    debitFailure: null,
    // An ordinary declaration is due by its permit, which waits for the payment; an amended return on its own day.
    dueOn: declaration.isAmendment ? ctx.today : null,
    issuedAt: ctx.now,
    closedAt: null,
  };
}
