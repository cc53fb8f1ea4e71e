// Customs Act Art. 3 to 5; handbook 2.3, 2.6. The assessment of a declaration: pure, the same function in the trader's
// browser, in the CLI and on the server, so that the preview and the answer are one number.
import { compare, decimal, formatDecimal } from '../../kernel/decimal.ts';
import type { Minor } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { type ExchangeTable, type LineValue, valueGoods } from '../valuation/contract.ts';
import { assessItem, type ItemDesk, type KnownItem } from './assess-item.ts';
import type { AssessedItem, Assessment, AssessmentReference, AssessmentTotals } from './assessment.ts';
import { claimFlagsOf } from './claims.ts';
import { CONSUMPTION_TAX, DUTY_MEASURES, LOCAL_CONSUMPTION_TAX, OWN_MEASURES } from './domain/measures.ts';
import {
  exciseTotal,
  type RoundingUnits,
  r4DutyTotal,
  r7ConsumptionTaxTotal,
  r10LocalTaxTotal,
  sum,
} from './domain/rounding.ts';
import { missingTaxRules, readTaxRules } from './domain/tax-rules.ts';
import { traceTotals } from './domain/trace-totals.ts';
import { flagsOf } from './flags.ts';
import { quotaRefusals } from './quota-answers.ts';
import { type DeclarationToAssess, type ItemToAssess, readAssessmentRequest } from './read-request.ts';
import { dutyRefusals } from './refusals.ts';
import { decideScheme } from './scheme/decide-scheme.ts';
import { goodsToValue } from './scheme/personal-use.ts';
import { unitRefusals } from './unit-refusals.ts';

/** `request` may be anything: it is checked here. All refusals of all lines come back together. */
export function assess(request: unknown, reference: AssessmentReference): Result<Assessment> {
  const read = readAssessmentRequest(request);
  return read.ok ? assessRead(read.value, reference) : read;
}

/** The same for a request that `readAssessmentRequest` has read already. */
export function assessRead(declaration: DeclarationToAssess, reference: AssessmentReference): Result<Assessment> {
  const { asOf } = declaration;
  const missing = missingTaxRules(reference.parameters);
  if (missing.length > 0) {
    return refused(dutyRefusals.noRulesOnDay('/asOf', { day: asOf, missing: missing.slice(0, 5).join(', ') }));
  }
  const rules = readTaxRules(reference.parameters);
  const exchange = exchangeFor(declaration, reference);
  const unknown: Refusal[] = [...ownCurrencyRefusals(declaration, reference)];
  const known = declaration.items.map((item, index) => knownItem(item, index, { asOf, reference, unknown }));
  unknown.push(...quotaRefusals(declaration.items, { asOf, quotas: reference.quotas ?? NO_QUOTAS }));
  unknown.push(...unitRefusals(declaration.items, reference.lines));
  const values = valueGoods(
    { ...declaration.header, ...termOf(declaration), lines: goodsToValue(declaration.items, reference.parameters) },
    { exchange, terms: reference.priceTerms, roundingUnit: rules.customsValueUnit },
  );
  if (!values.ok) return refused(...unknown, ...values.refusals);
  const totalCustomsValue = sum(values.value.map(({ customsValue }) => customsValue));
  const scheme = decideScheme(declaration, values.value, reference);
  if (!scheme.ok) return refused(...unknown, ...scheme.refusals);
  const { treatments, answer } = scheme.value;
  const desk: ItemDesk = {
    asOf,
    rules,
    reference,
    exchange,
    totalCustomsValue,
    treatments,
    scheme: declaration.scheme,
  };
  const items = assessItems(declaration.items, { known, values: values.value }, desk);
  if (unknown.length > 0 || !items.ok) return refused(...unknown, ...(items.ok ? [] : items.refusals));
  const totals = totalsOf(items.value, rules.rounding);
  const claims = declaration.items.flatMap(({ claim }, index) => {
    const decision = items.value[index]?.claim;
    return claim && decision ? claimFlagsOf({ claim, decision, index }, reference) : [];
  });
  const flags = [
    ...flagsOf(declaration, reference, { exchange, items: items.value }),
    ...claims,
    ...scheme.value.flags,
  ];
  const trace = () => [...scheme.value.steps, ...traceTotals(items.value, totals)];
  const answered = answer ? { scheme: answer } : undefined;
  return ok({ asOf, ownCurrency: reference.ownCurrency, items: items.value, totals, flags, ...answered, trace });
}

const NO_QUOTAS = {};

const termOf = ({ term }: DeclarationToAssess) => (term === undefined ? {} : { term });

/** Rates given with the request go before the published ones (and are flagged). */
function exchangeFor({ rates }: DeclarationToAssess, { ownCurrency, exchange }: AssessmentReference): ExchangeTable {
  const given = Object.entries(rates).map(([currency, rate]) => [currency, { rate, fallback: false }]);
  return { ownCurrency, rates: { ...exchange, ...Object.fromEntries(given) } };
}

/** Customs Tariff Act Art. 4-7: what is stated in yen is not converted; a rate for it would be passed over silently. */
function ownCurrencyRefusals(
  { rates }: DeclarationToAssess,
  { ownCurrency: currency }: AssessmentReference,
): Refusal[] {
  const rate = Object.hasOwn(rates, currency) ? rates[currency] : undefined;
  if (rate === undefined || compare(rate, ONE) === 0) return [];
  return [dutyRefusals.ownCurrencyRate(`/rates/${currency}`, { currency, value: formatDecimal(rate) })];
}

const ONE = decimal(1n, 0);

type Lookup = { readonly asOf: PlainDate; readonly reference: AssessmentReference; readonly unknown: Refusal[] };

/** The line of the schedule and the standing of the origin; what is missing goes to `unknown`. */
function knownItem(
  { code, origin, dutyRate }: ItemToAssess,
  index: number,
  { asOf, reference: { countries, lines }, unknown }: Lookup,
): KnownItem | undefined {
  const line = Object.hasOwn(lines, code) ? lines[code] : undefined;
  const country = Object.hasOwn(countries, origin) ? countries[origin] : undefined;
  // A rate given for trial needs no line of the schedule: years before its first edition can be tried out, too.
  const noLine = line === undefined && dutyRate === undefined;
  if (noLine) unknown.push(dutyRefusals.codeUnknown(`/items/${index}/code`, { code, day: asOf }));
  if (country === undefined) unknown.push(dutyRefusals.originUnknown(`/items/${index}/origin`, { origin }));
  return noLine || country === undefined ? undefined : { line, mfnEntitled: country.mfn };
}

type Prepared = { readonly known: readonly (KnownItem | undefined)[]; readonly values: readonly LineValue[] };

function assessItems(
  items: readonly ItemToAssess[],
  { known, values }: Prepared,
  desk: ItemDesk,
): Result<AssessedItem[]> {
  const assessed: AssessedItem[] = [];
  const refusals: Refusal[] = [];
  items.forEach((item, index) => {
    const value = values[index];
    if (value === undefined) throw new Error(`Line ${index} was not valued`);
    const found = known[index];
    // Its refusal stands in `unknown` already.
    if (found === undefined) return;
    const result = assessItem(item, { index, line: found.line, mfnEntitled: found.mfnEntitled, value }, desk);
    if (result.ok) assessed.push(result.value);
    else refusals.push(...result.refusals);
  });
  return refusals.length > 0 ? refused(...refusals) : ok(assessed);
}

function totalsOf(items: readonly AssessedItem[], units: RoundingUnits): AssessmentTotals {
  const kept = new Map<string, Minor[]>();
  for (const { taxLines } of items) {
    for (const { measure, amount } of taxLines) {
      const amounts = kept.get(measure);
      if (amounts) amounts.push(amount);
      else kept.set(measure, [amount]);
    }
  }
  const of = (measure: string): Minor[] => kept.get(measure) ?? [];
  const duty = r4DutyTotal(DUTY_MEASURES.flatMap(of), units);
  const consumptionTax = r7ConsumptionTaxTotal(of(CONSUMPTION_TAX), units);
  const localConsumptionTax = r10LocalTaxTotal(of(LOCAL_CONSUMPTION_TAX), units);
  const excises = [...kept].filter(([measure]) => !OWN_MEASURES.includes(measure));
  const excise = sum(excises.map(([, amounts]) => exciseTotal(amounts, units)));
  return {
    customsValue: sum(items.map(({ customsValue }) => customsValue)),
    duty,
    excise,
    consumptionTax,
    localConsumptionTax,
    total: duty + excise + consumptionTax + localConsumptionTax,
  };
}
