import { join } from 'node:path';
import { ROOT } from '../src/apps/root.ts';
import { parsePlainDate } from '../src/kernel/plain-date.ts';
import { mustBe } from '../src/kernel/result.ts';
import {
  type AssessmentReference,
  assessmentProfileOf,
  computeLine,
  r2DutyBase,
  r4DutyTotal,
  r7ConsumptionTaxTotal,
  r10LocalTaxTotal,
  type readAssessmentRequest,
  readTaxRules,
} from '../src/modules/duty/index.ts';
import type { ScheduleLine, TariffLine } from '../src/modules/tariff/index.ts';
import { r1CustomsValue } from '../src/modules/valuation/index.ts';
import { loadProfile } from '../src/platform/profile.ts';

const AS_OF = mustBe(parsePlainDate('2026-11-20'));

type Declaration = Extract<ReturnType<typeof readAssessmentRequest>, { ok: true }>['value'];
type Item = Declaration['items'][number];
type LineInput = { readonly item: Item; readonly line: TariffLine; readonly mfnEntitled: boolean };

export function requestFor(lines: readonly ScheduleLine[]): unknown {
  return {
    asOf: AS_OF,
    direction: 'import',
    items: lines.map(({ code, units }) => ({
      code,
      // No trade remedy is set on goods of this origin: the figures alone know none.
      origin: 'TW',
      price: { amount: '250000', currency: 'JPY' },
      quantities: units.flatMap((unit) => (unit === null ? [] : [{ value: '1200', unit }])),
      taxClass: 'standard',
    })),
  };
}

export function referenceFor(lines: readonly ScheduleLine[]): AssessmentReference {
  const profile = assessmentProfileOf(loadProfile(join(ROOT, 'country', 'jp')));
  const dated = lines.map((line): [string, TariffLine] => [
    line.code,
    { ...line, validFrom: AS_OF, validTo: null, edition: 'bench' },
  ]);
  return {
    ownCurrency: profile.ownCurrency,
    lines: Object.fromEntries(dated),
    exchange: {},
    parameters: profile.parametersOn(AS_OF),
    countries: profile.countriesOn(AS_OF),
    priceTerms: profile.priceTerms,
    origin: profile.origin,
    excises: profile.excisesOn(AS_OF),
    remedies: profile.remediesOn(AS_OF),
    lowValue: profile.lowValueOn(AS_OF),
  };
}

/** What the duty line needs, each thing found once and beforehand. */
export const lineInputs = ({ items }: Declaration, { lines, countries }: AssessmentReference): LineInput[] =>
  items.map((item) => {
    const line = lines[item.code];
    if (!line) throw new Error(`No line ${item.code}`);
    return { item, line, mfnEntitled: countries[item.origin]?.mfn === true };
  });

/** R1 to R10 of one declaration in figures: what it owes in all. */
export function computeDeclaration(inputs: readonly LineInput[], { parameters }: AssessmentReference): bigint {
  const rules = readTaxRules(parameters);
  let duty = 0n;
  let national = 0n;
  let local = 0n;
  for (const { item, line, mfnEntitled } of inputs) {
    const { origin, quantities, answers, taxClass, goods } = item;
    if (!goods.price) throw new Error('Every line of the bench has a price');
    const customsValue = r1CustomsValue(goods.price.amount, rules.customsValueUnit);
    const dutyBase = r2DutyBase(customsValue, rules.rounding);
    const computed = computeLine(
      line,
      { asOf: AS_OF, origin, customsValue, dutyBase, quantities, parameters, answers },
      { rules, mfnEntitled, claimed: undefined, taxClass, excises: 0n },
    );
    if (computed.kind !== 'computed') throw new Error(`${item.code} cannot be computed`);
    duty += computed.amounts.duty;
    national += computed.amounts.amount;
    local += computed.amounts.localAmount;
  }
  return (
    r4DutyTotal([duty], rules.rounding) +
    r7ConsumptionTaxTotal([national], rules.rounding) +
    r10LocalTaxTotal([local], rules.rounding)
  );
}
