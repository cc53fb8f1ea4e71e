/** The assessment as plain JSON: yen and decimals as strings, the reasoning only when asked for. */
import { formatDecimal } from '../../kernel/decimal.ts';
import { formatQuantity } from '../../kernel/quantity.ts';
import type { ClaimDecision } from '../origin/contract.ts';
import type { AssessmentAnswer } from './answer-schema.ts';
import type { AssessedItem, Assessment, TaxLine } from './assessment.ts';
import type { RateCandidate } from './domain/choose-rate.ts';
import type { EvaluatedRate } from './evaluate-columns.ts';

export function formatAssessment(assessment: Assessment, { withTrace = false } = {}): AssessmentAnswer {
  const { customsValue, duty, excise, consumptionTax, localConsumptionTax, total } = assessment.totals;
  return {
    asOf: assessment.asOf,
    currency: assessment.ownCurrency,
    items: assessment.items.map((item) => formatItem(item, withTrace)),
    totals: {
      customsValue: String(customsValue),
      duty: String(duty),
      excise: String(excise),
      consumptionTax: String(consumptionTax),
      localConsumptionTax: String(localConsumptionTax),
      total: String(total),
    },
    ...(assessment.scheme ? { scheme: formatScheme(assessment.scheme) } : {}),
    flags: assessment.flags.map((flag) => ({ ...flag })),
    ...(withTrace ? { trace: assessment.trace() } : {}),
  };
}

const formatItem = (item: AssessedItem, withTrace: boolean): AssessmentAnswer['items'][number] => ({
  number: item.number,
  code: item.code,
  naccsDigit: item.naccsDigit,
  origin: item.origin,
  customsValue: String(item.customsValue),
  taxLines: item.taxLines.map(formatTaxLine),
  candidates: item.candidates.map(formatCandidate),
  ...(item.claim ? { claim: formatClaim(item.claim) } : {}),
  ...(withTrace ? { trace: item.trace() } : {}),
});

const formatClaim = ({ agreement, name, column, printed, law, proof, graceUntil }: ClaimDecision) => ({
  agreement,
  name,
  column,
  rate: printed,
  law,
  proof: { ...proof, kinds: [...proof.kinds] },
  ...(graceUntil ? { graceUntil } : {}),
});

const formatScheme = ({ asked, applied, value, limit }: NonNullable<Assessment['scheme']>) => ({
  asked,
  applied,
  value: String(value),
  limit: String(limit),
});

const formatTaxLine = ({ base, taxedBase, baseQuantity, amount, forNextBase, relieved, ...line }: TaxLine) => ({
  ...line,
  ...(taxedBase ? { base: formatDecimal(taxedBase.value), baseUnit: taxedBase.unit } : { base: String(base) }),
  ...(baseQuantity ? { baseQuantity: formatQuantity(baseQuantity) } : {}),
  amount: String(amount),
  forNextBase: String(forNextBase),
  ...(relieved === undefined ? {} : { relieved: String(relieved) }),
});

const formatCandidate = ({ rate, chosen, why }: RateCandidate<EvaluatedRate>) => ({
  column: rate.column,
  printed: rate.printed,
  canonical: rate.canonical ?? null,
  amount: rate.outcome.kind === 'amount' ? String(rate.outcome.amount) : null,
  nominal: rate.outcome.kind === 'amount' ? formatDecimal(rate.outcome.nominal) : null,
  chosen,
  why,
});
