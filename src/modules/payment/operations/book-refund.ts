import type { Minor } from '../../../kernel/money.ts';
import { newId } from '../../../platform/ids.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { addDemand } from '../demands-here.ts';
import { payoutEntries, refundEntries } from '../domain/entries.ts';
import { negateTax, type TaxAmounts } from '../domain/tax-amounts.ts';
import { type DeclarationToSettle, type Demand, debtorOf, NOT_DEFERRED, type Posting } from '../settlement.ts';
import { creditAccount, listAccounts } from '../store-bank.ts';
import { postingFor } from './posting-for.ts';
import { recordPayment } from './record-payment.ts';

type Surplus = { readonly amounts: TaxAmounts; readonly total: Minor };

/**
 * Gives tax back (Customs Act Art. 13): to the importer's account at the demonstration bank when there is one, else it
 * stands as payable. Interest on refunds is not computed: its rate is unconfirmed and its days are set by an officer.
 */
export async function bookRefund(ctx: Ctx, declaration: DeclarationToSettle, surplus: Surplus): Promise<void> {
  const demand = refundOf(ctx, declaration, surplus);
  const debtor = debtorOf(demand);
  const postings: Posting[] = [
    postingFor(ctx, demand, { kind: 'refund', entries: refundEntries(surplus.amounts, debtor) }),
  ];
  // What another system took in is paid back by hand, when it is certain that it was paid there.
  const { traderId, isHistorical } = declaration;
  const accounts = traderId === null || isHistorical ? [] : await listAccounts(ctx.tx, [traderId]);
  const account = accounts.find(({ accountNumber }) => accountNumber === declaration.accountNumber) ?? accounts[0];
  if (account) {
    await creditAccount(ctx.tx, { ...account, amount: surplus.total });
    const entries = payoutEntries(surplus.total, { debtor, bank: account.bank });
    postings.push(postingFor(ctx, demand, { kind: 'payout', entries }));
  }
  await addDemand(ctx.tx, demand, postings);
  recordPayment(ctx, demand, {
    type: 'payment.refunded',
    isFirst: true,
    data: { paidOut: account !== undefined },
  });
  recordPayment(ctx, demand, { type: 'payment.settled', data: { how: 'nothing-due' } });
}

const refundOf = (ctx: Ctx, declaration: DeclarationToSettle, { amounts, total }: Surplus): Demand => ({
  id: newId<'Demand'>(),
  declarationId: declaration.id,
  declarationNumber: declaration.number,
  declarationVersion: declaration.version,
  kind: 'refund',
  traderId: declaration.traderId,
  traderName: declaration.traderName,
  brokerId: declaration.brokerId,
  officeCode: declaration.officeCode,
  method: declaration.method,
  amounts: negateTax(amounts),
  total: -total,
  state: 'settled',
  institutionNumber: null,
  paymentNumber: null,
  confirmationNumber: null,
  debitFailure: null,
  dueOn: null,
  ...NOT_DEFERRED,
  issuedAt: ctx.now,
  closedAt: ctx.now,
});
