// One line of a declaration: rate choice, duty, excise, consumption tax, local consumption tax (handbook 2.3 and 2.6).

import { formatDecimal } from '../../kernel/decimal.ts';
import { naccsDigitOf } from '../../kernel/hs-code.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { TariffLine } from '../tariff/contract.ts';
import type { ExchangeTable, LineValue } from '../valuation/contract.ts';
import type { AssessedItem, AssessmentReference, TaxLine } from './assessment.ts';
import { chooseLineRate } from './choose-line-rate.ts';
import type { RateCandidate } from './domain/choose-rate.ts';
import { consumptionTaxLines } from './domain/consumption-tax.ts';
import { DUTY } from './domain/measures.ts';
import { lawOfColumn, WHAT_IF } from './domain/rate-column.ts';
import { type RoundingUnits, r2DutyBase, r3LineDuty, r5ChargeInBase } from './domain/rounding.ts';
import type { TaxRules } from './domain/tax-rules.ts';
import { type AppliedRate, type EvaluatedRate, evaluateColumn, type RateFacts } from './evaluate-columns.ts';
import { openRateRefusals } from './open-rates.ts';
import type { ExciseToAdd, ItemToAssess } from './read-request.ts';
import { dutyRefusals } from './refusals.ts';
import { traceItem } from './trace-item.ts';

export type ItemDesk = {
  readonly asOf: PlainDate;
  readonly rules: TaxRules;
  readonly reference: AssessmentReference;
  readonly exchange: ExchangeTable;
};

type Valued = { readonly index: number; readonly value: LineValue };
type Chosen = { readonly rate: AppliedRate; readonly candidates: readonly RateCandidate<EvaluatedRate>[] };

/** Nothing when the code or the origin is unknown, which the caller has already refused. */
export function assessItem(
  item: ItemToAssess,
  { index, value }: Valued,
  desk: ItemDesk,
): Result<AssessedItem> | undefined {
  const { rules, reference } = desk;
  const line = Object.hasOwn(reference.lines, item.code) ? reference.lines[item.code] : undefined;
  const isKnown =
    Object.hasOwn(reference.countries, item.origin) && (line !== undefined || item.dutyRate !== undefined);
  if (!isKnown) return undefined;
  const dutyBase = r2DutyBase(value.customsValue, rules.rounding);
  const facts = factsOf(item, { dutyBase, value }, desk);
  const chosen = chooseFor(item, { index, line, facts }, desk);
  if (!chosen.ok) return chosen;
  const duty = dutyLine(chosen.value.rate, { facts, line, item }, rules.rounding);
  const excises = item.otherExcises.map((excise) => exciseLine(excise, rules.rounding));
  const taxes = consumptionTaxLines(value.customsValue, [duty, ...excises], item.taxClass, rules);
  const assessed = {
    number: index + 1,
    code: item.code,
    naccsDigit: naccsDigitOf(item.code),
    origin: item.origin,
    customsValue: value.customsValue,
    value,
    taxLines: [duty, ...excises, ...taxes],
    candidates: chosen.value.candidates,
  };
  return ok({ ...assessed, trace: () => traceItem(assessed, desk.exchange) });
}

function factsOf(
  { origin, quantities, answers }: ItemToAssess,
  { dutyBase, value }: { readonly dutyBase: bigint; readonly value: LineValue },
  { asOf, reference: { parameters } }: ItemDesk,
): RateFacts {
  return { asOf, origin, customsValue: value.customsValue, dutyBase, quantities, parameters, answers };
}

type Question = { readonly index: number; readonly line: TariffLine | undefined; readonly facts: RateFacts };

function chooseFor(item: ItemToAssess, { index, line, facts }: Question, { reference }: ItemDesk): Result<Chosen> {
  const preference = reference.preferences?.[index];
  const claimed =
    item.dutyRate === undefined
      ? preference && evaluateColumn(preference.column, preference.printed, facts)
      : evaluateColumn(WHAT_IF, item.dutyRate, facts);
  const mfnEntitled = reference.countries[item.origin]?.mfn === true;
  const choice = chooseLineRate(line, facts, { mfnEntitled, claimed });
  if (choice.kind === 'no-rate') return refused(dutyRefusals.rateNone(`/items/${index}/code`, { code: item.code }));
  if (choice.kind === 'undecided') return refused(...openRateRefusals(choice.open, `/items/${index}`));
  const { rate } = choice;
  if (rate.outcome.kind !== 'amount') throw new Error('A chosen rate has an amount');
  return ok({ rate: { ...rate, outcome: rate.outcome }, candidates: choice.candidates });
}

type Rated = { readonly facts: RateFacts; readonly line: TariffLine | undefined; readonly item: ItemToAssess };

function dutyLine(rate: AppliedRate, { facts, line, item }: Rated, units: RoundingUnits): TaxLine {
  const amount = r3LineDuty(rate.outcome.amount, units);
  const baseQuantity = rate.form === 'free' || rate.form === 'adval' ? undefined : mainQuantity(item.quantities, line);
  return {
    measure: DUTY,
    base: facts.dutyBase,
    ...(baseQuantity ? { baseQuantity } : {}),
    rate: rate.canonical ?? rate.printed,
    law: lawOfColumn(rate.column),
    column: rate.column,
    nominal: formatDecimal(rate.outcome.nominal),
    amount,
    forNextBase: r5ChargeInBase(amount, units),
    ...(line ? { tariffEdition: line.edition } : {}),
  };
}

/** The quantity in the second unit of the schedule, which duties are set in; else in the first; else what was given. */
function mainQuantity(quantities: readonly Quantity[], line: TariffLine | undefined): Quantity | undefined {
  const inUnit = (unit: string | null | undefined) => quantities.find((quantity) => quantity.unit === unit);
  return inUnit(line?.units[1]) ?? inUnit(line?.units[0]) ?? quantities[0];
}

function exciseLine({ measure, amount, law, base, rate }: ExciseToAdd, units: RoundingUnits): TaxLine {
  return {
    measure,
    base: 0n,
    rate: rate ?? base ?? '',
    law: law ?? EXCISE_LAW,
    nominal: String(amount),
    amount,
    forNextBase: r5ChargeInBase(amount, units),
  };
}

const EXCISE_LAW = {
  ja: '輸入品に対する内国消費税の徴収等に関する法律',
  en: 'Act on Collection of Domestic Excise Taxes on Imported Goods',
};
