// One line of a declaration: rate choice, duty, excise, consumption tax, local consumption tax (handbook 2.3 and 2.6).

import { naccsDigitOf } from '../../kernel/hs-code.ts';
import type { Minor } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { ClaimDecision } from '../origin/contract.ts';
import type { TariffLine } from '../tariff/contract.ts';
import type { ExchangeTable, LineValue } from '../valuation/contract.ts';
import type { AssessedItem, AssessmentReference, TaxLine } from './assessment.ts';
import { decideItemClaim } from './claims.ts';
import { computeLine, type LineAmounts } from './compute-line.ts';
import { wordedTaxLines } from './domain/consumption-tax.ts';
import { DUTY } from './domain/measures.ts';
import { nominalText } from './domain/nominal-text.ts';
import { lawOfColumn, WHAT_IF } from './domain/rate-column.ts';
import { type RoundingUnits, r2DutyBase, r5ChargeInBase, sum } from './domain/rounding.ts';
import type { TaxRules } from './domain/tax-rules.ts';
import { type EvaluatedRate, evaluateColumn, isApplied, type RateFacts } from './evaluate-columns.ts';
import { exciseCharges } from './excise-lines.ts';
import { openRateRefusals } from './open-rates.ts';
import { withQuotaAnswers } from './quota-answers.ts';
import type { ExciseToAdd, ItemToAssess } from './read-request.ts';
import { dutyRefusals } from './refusals.ts';
import { remedyDesk } from './remedy-lines.ts';
import type { Scheme } from './scheme/scheme-fields.ts';
import { treatLines } from './scheme/treat-lines.ts';
import { treatedRate } from './scheme/treated-rate.ts';
import type { Treatment } from './scheme/treatment.ts';
import { traceItem } from './trace-item.ts';

export type ItemDesk = {
  readonly asOf: PlainDate;
  readonly rules: TaxRules;
  readonly reference: AssessmentReference;
  readonly exchange: ExchangeTable;
  /** Of all lines together. */
  readonly totalCustomsValue: Minor;
  readonly scheme: Scheme;
  /** What scheme and relief make of each line; most lines have none. */
  readonly treatments: readonly (Treatment | undefined)[];
};

/** What the reference data know about a line of the declaration; without a `line` there is a rate to try out. */
export type KnownItem = { readonly line: TariffLine | undefined; readonly mfnEntitled: boolean };

type Valued = KnownItem & { readonly index: number; readonly value: LineValue };
type Rated = {
  readonly facts: RateFacts;
  readonly line: TariffLine | undefined;
  readonly item: ItemToAssess;
  readonly rounding: RoundingUnits;
  readonly claim: ClaimDecision | undefined;
};

export function assessItem(
  item: ItemToAssess,
  { index, line, mfnEntitled, value }: Valued,
  desk: ItemDesk,
): Result<AssessedItem> {
  const { rules } = desk;
  const treatment = desk.treatments[index];
  const facts = factsOf(item, value, desk);
  const excises = item.otherExcises.length === 0 ? [] : exciseLines(item.otherExcises, rules.rounding);
  const claim = decideItemClaim(item, { index, line, facts }, desk);
  if (!claim.ok) return claim;
  const computedExcises = exciseCharges(item, `/items/${index}`, desk);
  if (!computedExcises.ok) return computedExcises;
  const charged = [...computedExcises.value.lines, ...excises];
  const remedies = remedyDesk(item, facts, desk);
  const computed = computeLine(line, facts, {
    rules,
    mfnEntitled,
    claimed: treatedRate(treatment, facts, { line, mfnEntitled, claimed: claimedRate(item, claim.value, facts) }),
    taxClass: item.taxClass,
    excises: charged.length === 0 ? 0n : sum(charged.map(({ forNextBase }) => forNextBase)),
    ...(remedies ? { remedies: remedies.sumFor } : undefined),
  });
  if (computed.kind === 'no-rate') return refused(dutyRefusals.rateNone(`/items/${index}/code`, { code: item.code }));
  if (computed.kind === 'undecided') return refused(...openRateRefusals(computed.open, `/items/${index}`));
  const { choice, amounts } = computed;
  const onTop = remedies?.decided();
  if (onTop && 'open' in onTop) return refused(...openRateRefusals([onTop.open], `/items/${index}`));
  const duty = dutyLine(choice.rate, amounts, { facts, line, item, rounding: rules.rounding, claim: claim.value });
  const [national, local] = wordedTaxLines(amounts, item.taxClass, rules);
  const assessed: AssessedItem = {
    number: index + 1,
    code: item.code,
    naccsDigit: naccsDigitOf(item.code),
    origin: item.origin,
    customsValue: value.customsValue,
    value,
    taxLines: treatLines([duty, ...(onTop?.lines ?? NO_LINES), ...charged, national, local], treatment, {
      customsValue: value.customsValue,
      taxClass: item.taxClass,
      rules,
    }),
    candidates: choice.candidates,
    ...(claim.value ? { claim: claim.value } : undefined),
    ...(onTop ? { remedies: onTop.applied } : undefined),
    trace: unnamed(() =>
      traceItem(assessed, desk.exchange, [
        ...(onTop?.steps() ?? []),
        ...computedExcises.value.steps(),
        ...(treatment?.steps ?? []),
      ]),
    ),
  };
  return ok(assessed);
}

const NO_LINES: readonly TaxLine[] = [];

/** The TypeScript loader names every function assigned to a name, each time anew; a passed one it leaves alone. */
const unnamed = <T>(build: () => T): (() => T) => build;

function factsOf(
  { origin, quantities, answers, quotaCertificate }: ItemToAssess,
  { customsValue }: LineValue,
  { asOf, rules, reference: { parameters } }: ItemDesk,
): RateFacts {
  const dutyBase = r2DutyBase(customsValue, rules.rounding);
  return {
    asOf,
    origin,
    customsValue,
    dutyBase,
    quantities,
    parameters,
    answers: withQuotaAnswers(answers, quotaCertificate),
  };
}

function claimedRate({ dutyRate }: ItemToAssess, claim: ClaimDecision | undefined, facts: RateFacts) {
  if (dutyRate !== undefined) return evaluateColumn(WHAT_IF, dutyRate, facts);
  return claim && evaluateColumn(claim.column, claim.printed, facts);
}

function dutyLine(rate: EvaluatedRate, amounts: LineAmounts, { facts, line, item, rounding, claim }: Rated): TaxLine {
  if (!isApplied(rate)) throw new Error('A chosen rate has an amount');
  const baseQuantity = rate.form === 'free' || rate.form === 'adval' ? undefined : mainQuantity(item.quantities, line);
  const { units, scale } = rate.outcome.nominal;
  return {
    measure: DUTY,
    base: facts.dutyBase,
    ...(baseQuantity ? { baseQuantity } : undefined),
    rate: rate.canonical ?? rate.printed,
    law: claim?.column === rate.column ? claim.law : lawOfColumn(rate.column),
    column: rate.column,
    nominal: nominalText(units, scale),
    amount: amounts.duty,
    forNextBase: r5ChargeInBase(amounts.duty, rounding),
    ...(line ? { tariffEdition: line.edition } : undefined),
  };
}

/** The quantity in the second unit of the schedule, which duties are set in; else in the first; else what was given. */
function mainQuantity(quantities: readonly Quantity[], line: TariffLine | undefined): Quantity | undefined {
  return inUnit(quantities, line?.units[1]) ?? inUnit(quantities, line?.units[0]) ?? quantities[0];
}

const inUnit = (quantities: readonly Quantity[], unit: string | null | undefined): Quantity | undefined =>
  quantities.find((quantity) => quantity.unit === unit);

const exciseLines = (excises: readonly ExciseToAdd[], units: RoundingUnits): TaxLine[] =>
  excises.map((excise) => exciseLine(excise, units));

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
