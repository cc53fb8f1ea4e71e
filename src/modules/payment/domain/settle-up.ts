// Customs Act Art. 72 (no permit before the tax is paid), Art. 7-14 (amended return), 7-15 (correction), 13 (refund).
// One question for a first lodging, a change, an amendment, a correction and a withdrawal alike: what does the
// declaration owe now, less what was already settled for it?
import type { Minor } from '../../../kernel/money.ts';
import { isNothing, lessTax, type TaxAmounts, totalOf } from './tax-amounts.ts';

export type SettlePlan =
  /** Nothing owed beyond what was paid: the permit need not wait for money. */
  | { readonly kind: 'nothing-due' }
  /** The same sum between other kinds of tax: rebook, no money moves. */
  | { readonly kind: 'rebook'; readonly amounts: TaxAmounts }
  | { readonly kind: 'demand'; readonly amounts: TaxAmounts; readonly total: Minor }
  /** `amounts` and `total` are above zero where money goes back. */
  | { readonly kind: 'refund'; readonly amounts: TaxAmounts; readonly total: Minor };

export function settleUp(owed: TaxAmounts, settled: TaxAmounts): SettlePlan {
  const amounts = lessTax(owed, settled);
  const total = totalOf(amounts);
  if (isNothing(amounts)) return { kind: 'nothing-due' };
  if (total === 0n) return { kind: 'rebook', amounts };
  if (total > 0n) return { kind: 'demand', amounts, total };
  return { kind: 'refund', amounts: lessTax(settled, owed), total: -total };
}
