import * as z from 'zod';
import { refused } from '../../../kernel/result.ts';
import { isInScope, scopeOf } from '../../../kernel/scope.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { accountNumberSchema, bankNoticeAnswerSchema } from '../contract.ts';
import { paymentRefusals } from '../refusals.ts';
import { debitAccount, listAccounts } from '../store-bank.ts';
import { findCharge } from '../store-charges.ts';
import { bookBankNotice } from './book-bank-notice.ts';

/** An additional duty or delinquency tax, paid at the counter of the demonstration bank. */
export const payCharge = operation({
  name: 'payment.pay-charge-at-demonstration-bank',
  summary: { ja: '加算税・延滞税を体験用銀行で納付する', en: 'Pay a charge at the demonstration bank' },
  roles: ['trader', 'broker'],
  effect: 'write',
  input: z.strictObject({ id: z.uuid(), accountNumber: accountNumberSchema }),
  output: bankNoticeAnswerSchema,
  run: async (ctx, { id, accountNumber }) => {
    const charge = await findCharge(ctx.tx, id);
    if (!charge || !isInScope(scopeOf(ctx.actor), charge))
      return refused(platformRefusals.notFound('/id', { what: id }));
    const { traderId, paymentNumber, amount } = charge;
    if (charge.state === 'accruing') return refused(paymentRefusals.chargeAccrues('/id', { amount }));
    if (traderId === null || paymentNumber === null || charge.state !== 'open') {
      return refused(paymentRefusals.alreadyPaid('/id', { paymentNumber: paymentNumber ?? charge.declarationNumber }));
    }
    const accounts = await listAccounts(ctx.tx, [traderId]);
    if (!accounts.some((account) => account.accountNumber === accountNumber)) {
      return refused(paymentRefusals.accountUnknown('/accountNumber', { accountNumber }));
    }
    const debited = await debitAccount(ctx.tx, { traderId, accountNumber, amount });
    if (!debited) return refused(paymentRefusals.balanceShort('/accountNumber', { accountNumber, total: amount }));
    // A second payment of one charge is refused by the notice, which undoes the debit with it.
    return bookBankNotice(ctx, {
      bank: debited.bank,
      noticeId: ctx.correlationId,
      institutionNumber: charge.institutionNumber ?? '',
      paymentNumber,
      confirmationNumber: charge.confirmationNumber ?? '',
      amount: String(amount),
    });
  },
});
