// Consumption Tax Act Art. 28 (4) and 29; Local Tax Act Art. 72-82 and 72-83: on the customs value with the duty and
// every excise, standard or reduced; the local tax is a fixed share of the national one.
import { decimal, formatDecimal, multiply } from '../../../kernel/decimal.ts';
import type { Minor } from '../../../kernel/money.ts';
import type { Words } from '../../../kernel/refusal.ts';
import { CONSUMPTION_TAX, LOCAL_CONSUMPTION_TAX } from './measures.ts';
import {
  type Fraction,
  r5ConsumptionTaxBase,
  r6LineConsumptionTax,
  r8LocalTaxBase,
  r9LineLocalTax,
  sum,
} from './rounding.ts';
import type { TaxClass, TaxRules } from './tax-rules.ts';

type Charge = { readonly forNextBase: Minor };

export type ConsumptionTaxLine = {
  readonly measure: string;
  readonly base: Minor;
  readonly rate: string;
  readonly law: Words;
  readonly nominal: string;
  readonly amount: Minor;
  readonly forNextBase: Minor;
};

const NOMINAL_DECIMALS = 6n;

/** National and local line. `customsValue` is R1, unfloored; `charges` are the duty and excises of the line. */
export function consumptionTaxLines(
  customsValue: Minor,
  charges: readonly Charge[],
  taxClass: TaxClass,
  { rounding, national, local }: TaxRules,
): ConsumptionTaxLine[] {
  const { rate, text, law } = national[taxClass];
  const added = charges.map(({ forNextBase }) => forNextBase);
  const base = r5ConsumptionTaxBase(customsValue, added, rounding);
  const amount = r6LineConsumptionTax(base, rate, rounding);
  const localBase = r8LocalTaxBase(amount, rounding);
  const nominal = formatDecimal(multiply(decimal(customsValue + sum(added)), rate));
  return [
    { measure: CONSUMPTION_TAX, base, rate: text, law, nominal, amount, forNextBase: localBase },
    {
      measure: LOCAL_CONSUMPTION_TAX,
      base: localBase,
      rate: local.text,
      law: local.law,
      nominal: nominalShare(amount, local.share),
      amount: r9LineLocalTax(localBase, local.share, rounding),
      // Nothing is computed on top of the local tax.
      forNextBase: 0n,
    },
  ];
}

/** The share of the unfloored national amount; 22/78 does not end in decimals, so it is cut after six. */
const nominalShare = (amount: Minor, { numerator, denominator }: Fraction): string =>
  formatDecimal(decimal((amount * numerator * 10n ** NOMINAL_DECIMALS) / denominator, Number(NOMINAL_DECIMALS)));
