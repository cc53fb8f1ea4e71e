// Customs Act Art. 12 and supplementary provisions: the rates are announced for each calendar year.
import { getParameter, type Parameters } from '../../../kernel/parameters.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { parsePercent } from '../../../kernel/rate.ts';
import { mustBe } from '../../../kernel/result.ts';
import type { DelinquencyRules, YearRates } from './delinquency.ts';
import { yen } from './penalty-rules.ts';

export type ParametersOn = (day: PlainDate) => Parameters;

export function readDelinquencyRules(parametersOn: ParametersOn, asOf: PlainDate): DelinquencyRules {
  const parameters = parametersOn(asOf);
  const text = (key: string): string => getParameter(parameters, `payment.delinquency-${key}`).value;
  return {
    baseUnit: yen(text('base-unit')),
    amountUnit: yen(text('amount-unit')),
    leastAmount: yen(text('least-amount')),
    daysOfYear: BigInt(text('days-of-year')),
    firstMonths: Number(text('first-months')),
    skipAfterMonths: Number(text('skip-after-months')),
    ratesOf: (year) => ratesOf(parametersOn, year),
  };
}

function ratesOf(parametersOn: ParametersOn, year: number): YearRates | undefined {
  const { values } = parametersOn(`${year}-01-01` as PlainDate);
  const first = values['payment.delinquency-rate.first'];
  const later = values['payment.delinquency-rate.later'];
  if (first?.value == null || later?.value == null) return undefined;
  return {
    first: mustBe(parsePercent(first.value)),
    later: mustBe(parsePercent(later.value)),
    isCarriedOver: Number(first.from.slice(0, 4)) < year,
    knownOf: Number(first.from.slice(0, 4)),
  };
}
