import type { BankNotice } from '../contract.ts';
import type { NoticeMatch } from '../domain/match-notice.ts';
import { paymentRefusals } from '../refusals.ts';

/** Why a notice is not booked. */
export function noticeRefusal(
  match: NoticeMatch,
  { paymentNumber, amount }: BankNotice,
  demand: { readonly total: bigint } | undefined,
) {
  const total = demand?.total ?? 0n;
  switch (match) {
    case 'already-settled':
      return paymentRefusals.alreadyPaid('/paymentNumber', { paymentNumber });
    case 'cancelled':
      return paymentRefusals.demandCancelled('/paymentNumber', { paymentNumber });
    case 'short':
      return paymentRefusals.amountShort('/amount', { amount, total });
    case 'over':
      return paymentRefusals.amountOver('/amount', { amount, total });
    default:
      return paymentRefusals.paymentNumberUnknown('/paymentNumber', { paymentNumber });
  }
}
