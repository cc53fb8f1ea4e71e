// R2 to R9 of one line in figures (handbook 2.3 and 2.6): the choice among the columns on the amounts, the duty and the
// taxes on top of it. No texts, no tax lines and no reasoning: `assess-item` words what comes out of here.
import type { Minor } from '../../kernel/money.ts';
import type { TariffLine } from '../tariff/contract.ts';
import { chooseLineRate } from './choose-line-rate.ts';
import type { RateChoice } from './domain/choose-rate.ts';
import { type ConsumptionTaxAmounts, consumptionTaxAmounts } from './domain/consumption-tax.ts';
import { r3LineDuty, r5ChargeInBase } from './domain/rounding.ts';
import type { TaxClass, TaxRules } from './domain/tax-rules.ts';
import { type EvaluatedRate, isApplied, type RateFacts } from './evaluate-columns.ts';

/** How the goods of one line are to be taxed, beside what their rate looks at. */
export type LineTaxation = {
  readonly rules: TaxRules;
  readonly mfnEntitled: boolean;
  readonly claimed: EvaluatedRate | undefined;
  readonly taxClass: TaxClass;
  /** Excises of the line together, each floored as it enters the consumption-tax base (R5). */
  readonly excises: Minor;
  /** Customs duties laid on top of the ordinary one, for the column that was chosen and its duty (handbook 2.7). */
  readonly remedies?: (column: string, duty: Minor) => Minor;
};

export type LineAmounts = ConsumptionTaxAmounts & { readonly duty: Minor; readonly dutyInNextBase: Minor };

type Decided = Extract<RateChoice<EvaluatedRate>, { kind: 'chosen' }>;
export type ComputedLine =
  | { readonly kind: 'computed'; readonly choice: Decided; readonly amounts: LineAmounts }
  | Exclude<RateChoice<EvaluatedRate>, { kind: 'chosen' }>;

/** `line` may be missing only when a rate is claimed; `facts.dutyBase` is R2. */
export function computeLine(
  line: Pick<TariffLine, 'rates' | 'variants'> | undefined,
  facts: RateFacts,
  taxation: LineTaxation,
): ComputedLine {
  const choice = chooseLineRate(line, facts, taxation);
  if (choice.kind !== 'chosen') return choice;
  if (!isApplied(choice.rate)) throw new Error('A chosen rate has an amount');
  const { rules } = taxation;
  const duty = r3LineDuty(choice.rate.outcome.amount, rules.rounding);
  const onTop = taxation.remedies === undefined ? 0n : taxation.remedies(choice.rate.column, duty);
  const dutyInNextBase = r5ChargeInBase(duty + onTop, rules.rounding);
  const charges = dutyInNextBase + taxation.excises;
  const { charged, base, amount, localBase, localAmount } = consumptionTaxAmounts(
    facts.customsValue,
    charges,
    taxation.taxClass,
    rules,
  );
  const amounts = { duty, dutyInNextBase, charged, base, amount, localBase, localAmount };
  return { kind: 'computed', choice, amounts };
}
