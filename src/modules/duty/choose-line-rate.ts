// Customs Act Art. 3; handbook 2.6: the columns of one tariff line, evaluated for these goods, and the choice among them.
// The duty of a line without the taxes that follow: what a tariff page, a comparison of origins or a bench asks for.
import { ratesOn, type TariffLine } from '../tariff/contract.ts';
import { chooseRate, type RateChoice } from './domain/choose-rate.ts';
import { GENERAL, TEMPORARY, WTO } from './domain/rate-column.ts';
import { type EvaluatedRate, evaluateColumn, type RateFacts } from './evaluate-columns.ts';

type Entitlement = { readonly mfnEntitled: boolean; readonly claimed: EvaluatedRate | undefined };

/** `line` may be missing only when a rate is claimed; `facts.dutyBase` is R2. */
export function chooseLineRate(
  line: Pick<TariffLine, 'rates' | 'variants'> | undefined,
  facts: RateFacts,
  { mfnEntitled, claimed }: Entitlement,
): RateChoice<EvaluatedRate> {
  const rates = line && ratesOn(line, facts.asOf);
  const evaluate = (column: string, printed: string | undefined) =>
    printed === undefined ? undefined : evaluateColumn(column, printed, facts);
  return chooseRate<EvaluatedRate>({
    general: evaluate(GENERAL, rates?.general),
    temporary: evaluate(TEMPORARY, rates?.temporary),
    wto: evaluate(WTO, rates?.wto),
    mfnEntitled,
    claimed,
  });
}
