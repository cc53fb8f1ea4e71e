import * as z from 'zod';
import { refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { accountNumberSchema, bankNoticeAnswerSchema } from '../contract.ts';
import { paymentRefusals } from '../refusals.ts';
import { debitAccount, listAccounts } from '../store-bank.ts';
import { findMonth } from '../store-deferral.ts';
import { bookBankNotice } from './book-bank-notice.ts';

/** The whole month at the counter of the demonstration bank, whose notice comes through the one door. */
export const payMonthAtDemonstrationBank = operation({
  name: 'payment.pay-month-at-demonstration-bank',
  summary: { ja: '体験用銀行で月まとめの納付をする', en: 'Pay a month at the demonstration bank' },
  roles: ['trader'],
  effect: 'write',
  input: z.strictObject({ id: z.uuid(), accountNumber: accountNumberSchema }),
  output: bankNoticeAnswerSchema,
  run: async (ctx, { id, accountNumber }) => {
    const month = await findMonth(ctx.tx, id);
    if (!month || month.traderId !== ctx.actor.traderId) return refused(platformRefusals.notFound('/id', { what: id }));
    const { traderId, paymentNumber, total } = month;
    const accounts = await listAccounts(ctx.tx, [traderId]);
    if (!accounts.some((account) => account.accountNumber === accountNumber)) {
      return refused(paymentRefusals.accountUnknown('/accountNumber', { accountNumber }));
    }
    const debited = await debitAccount(ctx.tx, { traderId, accountNumber, amount: total });
    if (!debited) return refused(paymentRefusals.balanceShort('/accountNumber', { accountNumber, total }));
    const { institutionNumber, confirmationNumber } = month;
    const numbers = { institutionNumber, paymentNumber, confirmationNumber };
    const notice = { bank: debited.bank, noticeId: ctx.correlationId, amount: String(total), ...numbers };
    return bookBankNotice(ctx, notice);
  },
});
