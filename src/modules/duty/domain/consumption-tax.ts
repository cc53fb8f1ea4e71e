// Consumption Tax Act Art. 28 (4) and 29; Local Tax Act Art. 72-82 and 72-83: on the customs value with the duty and
// every excise, standard or reduced; the local tax is a fixed share of the national one.
import type { Minor } from '../../../kernel/money.ts';
import type { Words } from '../../../kernel/refusal.ts';
import { CONSUMPTION_TAX, LOCAL_CONSUMPTION_TAX } from './measures.ts';
import { nominalText } from './nominal-text.ts';
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

/** R5, R6, R8 and R9 of one line in figures. `charged` is the customs value with the floored charges, before R5. */
export type ConsumptionTaxAmounts = {
  readonly charged: Minor;
  readonly base: Minor;
  readonly amount: Minor;
  readonly localBase: Minor;
  readonly localAmount: Minor;
};

export type ConsumptionTaxLine = {
  readonly measure: string;
  readonly base: Minor;
  readonly rate: string;
  readonly law: Words;
  readonly nominal: string;
  readonly amount: Minor;
  readonly forNextBase: Minor;
};

const NOMINAL_DECIMALS = 6;
const NOMINAL_UNITS = 1_000_000n;

/** `customsValue` is R1, unfloored; `charges` are the duty and excises of the line as they enter this base (R5). */
export function consumptionTaxAmounts(
  customsValue: Minor,
  charges: Minor,
  taxClass: TaxClass,
  { rounding, national, local }: TaxRules,
): ConsumptionTaxAmounts {
  const charged = customsValue + charges;
  const base = r5ConsumptionTaxBase(charged, NO_MORE, rounding);
  const amount = r6LineConsumptionTax(base, national[taxClass].rate, rounding);
  const localBase = r8LocalTaxBase(amount, rounding);
  return { charged, base, amount, localBase, localAmount: r9LineLocalTax(localBase, local.share, rounding) };
}
const NO_MORE: readonly Minor[] = [];

/** National and local line. `customsValue` is R1, unfloored; `charges` are the duty and excises of the line. */
export function consumptionTaxLines(
  customsValue: Minor,
  charges: readonly Charge[],
  taxClass: TaxClass,
  rules: TaxRules,
): ConsumptionTaxLine[] {
  const added = sum(charges.map(({ forNextBase }) => forNextBase));
  return wordedTaxLines(consumptionTaxAmounts(customsValue, added, taxClass, rules), taxClass, rules);
}

export function wordedTaxLines(
  { charged, base, amount, localBase, localAmount }: ConsumptionTaxAmounts,
  taxClass: TaxClass,
  { national, local }: TaxRules,
): [ConsumptionTaxLine, ConsumptionTaxLine] {
  const { rate, text, law } = national[taxClass];
  const nominal = nominalText(charged * rate.units, rate.scale);
  return [
    { measure: CONSUMPTION_TAX, base, rate: text, law, nominal, amount, forNextBase: localBase },
    {
      measure: LOCAL_CONSUMPTION_TAX,
      base: localBase,
      rate: local.text,
      law: local.law,
      nominal: nominalShare(amount, local.share),
      amount: localAmount,
      // Nothing is computed on top of the local tax.
      forNextBase: 0n,
    },
  ];
}

/** The share of the unfloored national amount; 22/78 does not end in decimals, so it is cut after six. */
const nominalShare = (amount: Minor, { numerator, denominator }: Fraction): string =>
  nominalText((amount * numerator * NOMINAL_UNITS) / denominator, NOMINAL_DECIMALS);
