// Customs Tariff Act Art. 13 to 18: the tax of the part of the goods that missed its condition, as a correction after
// the permit makes it: of each kind the share of that part, floored to 100 yen.
import type { Decimal } from '../../../kernel/decimal.ts';
import type { Minor } from '../../../kernel/money.ts';
import { shareFor } from './obligation.ts';

const HUNDRED = 100n;

export type Relieved = {
  readonly duty: Minor;
  readonly consumptionTax: Minor;
  readonly localConsumptionTax: Minor;
};

/** `whole`: all of the goods of the line. A line without relief leaves nothing to collect. */
export function dueOfPart(relieved: Relieved | undefined, part: Decimal, whole: Decimal): Minor {
  if (relieved === undefined || part.units <= 0n) return 0n;
  const floored = (amount: Minor): Minor => {
    const share = shareFor(amount, part, whole);
    return share - (share % HUNDRED);
  };
  return floored(relieved.duty) + floored(relieved.consumptionTax) + floored(relieved.localConsumptionTax);
}

export type Demanded = { readonly id: string; readonly amount: Minor; readonly isPaid: boolean };
export type GivenBack = {
  /** Demands that were not paid, with what is left of each. */
  readonly lowered: readonly { readonly id: string; readonly amount: Minor }[];
  /** What was paid and goes back. */
  readonly refund: Minor;
};

/** Takes `surplus` first from what nobody has paid, the newest first; only the rest is money that goes back. */
export function giveBack(surplus: Minor, demanded: readonly Demanded[]): GivenBack {
  const lowered: { id: string; amount: Minor }[] = [];
  let left = surplus;
  for (const { id, amount, isPaid } of demanded.toReversed()) {
    if (isPaid || left <= 0n) continue;
    const less = amount < left ? amount : left;
    lowered.push({ id, amount: amount - less });
    left -= less;
  }
  return { lowered, refund: left > 0n ? left : 0n };
}
