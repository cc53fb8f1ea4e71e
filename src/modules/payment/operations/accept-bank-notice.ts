import { refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { bankNoticeAnswerSchema, bankNoticeSchema } from '../contract.ts';
import { lockDeclarationOfPayment } from '../declaration.ts';
import { paymentRefusals } from '../refusals.ts';
import { bookBankNotice } from './book-bank-notice.ts';

/** All that a bank's machine may do here; it speaks for its own bank only. */
export const acceptBankNotice = operation({
  name: 'payment.accept-bank-notice',
  summary: { ja: '銀行からの領収済通知を受け付ける', en: 'Accept a bank’s notice that a payment was received' },
  roles: ['bank'],
  effect: 'write',
  input: bankNoticeSchema,
  output: bankNoticeAnswerSchema,
  run: async (ctx, notice) => {
    const { actor } = ctx;
    if (actor.role === 'bank' && actor.bank !== notice.bank) {
      return refused(paymentRefusals.noticeOfAnotherBank('/bank', { bank: notice.bank }));
    }
    await lockDeclarationOfPayment(ctx.tx, notice.paymentNumber);
    return bookBankNotice(ctx, notice);
  },
});
