import * as z from 'zod';
import { refused } from '../../../kernel/result.ts';
import { isInScope, scopeOf } from '../../../kernel/scope.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { accountNumberSchema, bankNoticeAnswerSchema } from '../contract.ts';
import { lockDeclarationOfPayment } from '../declaration.ts';
import { paymentRefusals } from '../refusals.ts';
import { findDemand } from '../store.ts';
import { debitAccount, listAccounts } from '../store-bank.ts';
import { bookBankNotice } from './book-bank-notice.ts';

/** What a payer does at a counter: the demonstration bank takes the money and sends its notice through the one door. */
export const payAtDemonstrationBank = operation({
  name: 'payment.pay-at-demonstration-bank',
  summary: { ja: '体験用銀行で納付する', en: 'Pay at the demonstration bank' },
  roles: ['trader', 'broker'],
  effect: 'write',
  input: z.strictObject({ id: z.uuid(), accountNumber: accountNumberSchema }),
  output: bankNoticeAnswerSchema,
  run: async (ctx, { id, accountNumber }) => {
    const seen = await findDemand(ctx.tx, id);
    if (!seen || !isInScope(scopeOf(ctx.actor), seen)) return refused(platformRefusals.notFound('/id', { what: id }));
    if (seen.paymentNumber === null || seen.traderId === null) {
      return refused(paymentRefusals.alreadyPaid('/id', { paymentNumber: seen.declarationNumber }));
    }
    const { traderId, paymentNumber } = seen;
    await lockDeclarationOfPayment(ctx.tx, paymentNumber);
    const accounts = await listAccounts(ctx.tx, [traderId]);
    if (!accounts.some((account) => account.accountNumber === accountNumber)) {
      return refused(paymentRefusals.accountUnknown('/accountNumber', { accountNumber }));
    }
    const debited = await debitAccount(ctx.tx, { traderId, accountNumber, amount: seen.total });
    if (!debited) {
      return refused(paymentRefusals.balanceShort('/accountNumber', { accountNumber, total: seen.total }));
    }
    // A second payment of one demand is refused by the notice, which undoes the debit with it.
    return bookBankNotice(ctx, {
      bank: debited.bank,
      noticeId: ctx.correlationId,
      institutionNumber: seen.institutionNumber ?? '',
      paymentNumber,
      confirmationNumber: seen.confirmationNumber ?? '',
      amount: String(seen.total),
    });
  },
});
