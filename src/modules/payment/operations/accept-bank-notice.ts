import { operation } from '../../../platform/operation.ts';
import { bankNoticeAnswerSchema, bankNoticeSchema } from '../contract.ts';
import { lockDeclarationOfPayment } from '../declaration.ts';
import { bookBankNotice } from './book-bank-notice.ts';

export const acceptBankNotice = operation({
  name: 'payment.accept-bank-notice',
  summary: { ja: '銀行からの領収済通知を受け付ける', en: 'Accept a bank’s notice that a payment was received' },
  // A bank signs in with an administrator's machine account until banks have credentials of their own.
  roles: ['administrator'],
  effect: 'write',
  input: bankNoticeSchema,
  output: bankNoticeAnswerSchema,
  run: async (ctx, notice) => {
    await lockDeclarationOfPayment(ctx.tx, notice.paymentNumber);
    return bookBankNotice(ctx, notice);
  },
});
