import { compare, type Decimal, multiply } from '../../../kernel/decimal.ts';

/** At and above this share of the pool used, whether more is to be had is doubtful: the quota is critical. */
export const isCriticalAt = (
  share: Decimal,
  { used, quantity }: { readonly used: Decimal; readonly quantity: Decimal },
) => compare(used, multiply(quantity, share)) >= 0;
