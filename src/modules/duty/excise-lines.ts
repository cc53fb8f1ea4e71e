// Act on Collection of Domestic Excise Taxes on Imported Goods; handbook 2.5. The excises of one item as tax lines, one
// for each tax: goods of two strengths in one item owe one liquor tax. Nothing is guessed: an unknown class, a missing
// quantity and a heading that cannot bear the tax are refused.
import { add, compare, type Decimal, formatDecimal, parseDecimal, wholePart, ZERO } from '../../kernel/decimal.ts';
import { findParameter } from '../../kernel/parameters.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { parseUnitCode } from '../../kernel/quantity.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { mustBe, ok, type Result, refused } from '../../kernel/result.ts';
import type { TraceStep } from '../../kernel/trace.ts';
import type { AssessmentReference, TaxLine } from './assessment.ts';
import { computeExcise, type ExciseAmount, type ExciseFault } from './domain/excise/compute-excise.ts';
import { canBear, type ExciseClass } from './domain/excise/excise-class.ts';
import type { ExciseGoods } from './domain/excise/excise-goods.ts';
import { type RoundingUnits, r5ChargeInBase } from './domain/rounding.ts';
import type { TaxRules } from './domain/tax-rules.ts';
import type { ItemToAssess } from './read-request.ts';
import { dutyRefusals } from './refusals.ts';

export type ExciseCharges = { readonly lines: readonly TaxLine[]; readonly steps: () => TraceStep[] };
type Desk = { readonly asOf: PlainDate; readonly reference: AssessmentReference; readonly rules: TaxRules };

const NOTHING: Result<ExciseCharges> = ok({ lines: [], steps: () => [] });
const LEAST_STRENGTH = 'excise.liquor.least-strength';

export function exciseCharges(item: ItemToAssess, pointer: string, desk: Desk): Result<ExciseCharges> {
  if (item.excises.length === 0) return NOTHING;
  const refusals: Refusal[] = [];
  const amounts = item.excises.flatMap((goods, n) => {
    const found = amountsOf(goods, item.code, `${pointer}/excises/${n}`, desk);
    if (!found.ok) refusals.push(...found.refusals);
    return found.ok ? found.value : [];
  });
  for (const [n, { measure }] of item.otherExcises.entries()) {
    if (!amounts.some((one) => one.measure === measure)) continue;
    refusals.push(dutyRefusals.measureTaken(`${pointer}/otherExcises/${n}/measure`, { measure }));
  }
  if (refusals.length > 0) return refused(...refusals);
  const measures = [...new Set(amounts.map(({ measure }) => measure))];
  const taxes = measures.map((measure) => amounts.filter((one) => one.measure === measure));
  const lines = taxes.map((parts) => exciseLine(parts, desk.rules.rounding));
  return ok({ lines, steps: () => taxes.map((parts, n) => exciseStep(parts, lines[n])) });
}

function amountsOf(goods: ExciseGoods, code: string, pointer: string, desk: Desk): Result<ExciseAmount[]> {
  const { excises, parameters } = desk.reference;
  const ofKind = excises.filter(({ kind }) => kind === goods.kind);
  if (ofKind.length === 0) {
    const known = [...new Set(excises.map(({ kind }) => kind))].join(', ');
    return refused(dutyRefusals.exciseKindUnknown(`${pointer}/kind`, { kind: goods.kind, known }));
  }
  const taxes = ofKind.filter((tax) => tax.class === goods.class);
  if (taxes.length === 0) {
    const known = ofKind.map((tax) => tax.class).join(', ');
    return refused(
      dutyRefusals.exciseClassUnknown(`${pointer}/class`, { class: goods.class, kind: goods.kind, known }),
    );
  }
  if (!taxes.some((tax) => canBear(tax, code))) {
    const headings = [...new Set(taxes.flatMap((tax) => [...tax.headings, ...tax.alsoHeadings]))].join(', ');
    return refused(dutyRefusals.exciseOfOtherGoods(`${pointer}/kind`, { name: nameOf(goods), code, headings }));
  }
  const least = findParameter(parameters, LEAST_STRENGTH)?.value?.replace('%', '');
  if (goods.kind === 'liquor' && goods.alcoholPercent && least != null) {
    if (compare(goods.alcoholPercent, mustBe(parseDecimal(least))) < 0) {
      return refused(dutyRefusals.exciseNoLiquor(`${pointer}/alcoholPercent`, { least }));
    }
  }
  const amounts: ExciseAmount[] = [];
  for (const tax of taxes) {
    const outcome = computeExcise(tax, goods, parameters);
    if (!outcome.ok) return refused(faultRefusal(outcome.fault, tax, pointer, desk.asOf));
    amounts.push(outcome.amount);
  }
  return ok(amounts);
}

const nameOf = ({ kind, class: of }: ExciseGoods): string => (of === '' ? kind : `${kind} ${of}`);

function faultRefusal(fault: ExciseFault, tax: ExciseClass, pointer: string, day: PlainDate): Refusal {
  const name = tax.class === '' ? tax.kind : `${tax.kind} ${tax.class}`;
  switch (fault.kind) {
    case 'quantity': {
      const [field = ''] = fault.fields;
      const fields = fault.fields.join(' | ');
      return dutyRefusals.exciseQuantityNeeded(`${pointer}/${field}`, { name, fields });
    }
    case 'strength':
      return dutyRefusals.exciseStrengthNeeded(`${pointer}/alcoholPercent`, { name });
    case 'conversion':
      return dutyRefusals.exciseConversionNeeded(`${pointer}/convertedSticks`, { name, day });
    case 'no-rate':
      return dutyRefusals.exciseNoRate(`${pointer}/class`, { name, day });
  }
}

function exciseLine(parts: readonly ExciseAmount[], units: RoundingUnits): TaxLine {
  const [first] = parts;
  if (first === undefined) throw new Error('A tax has at least one part');
  const exact = parts.reduce((sum, part) => add(sum, part.exact), ZERO);
  const amount = wholePart(exact);
  const sameUnit = parts.every(({ quantity }) => quantity.unit === first.quantity.unit);
  const value = parts.reduce<Decimal>((sum, { quantity }) => add(sum, quantity.value), ZERO);
  return {
    measure: first.measure,
    base: 0n,
    baseText: parts.map(baseText).join(' + '),
    ...(sameUnit ? { baseQuantity: { value, unit: mustBe(parseUnitCode(first.quantity.unit)) } } : undefined),
    rate: [...new Set(parts.map(({ rateText }) => rateText))].join(' + '),
    law: first.law,
    nominal: formatDecimal(exact),
    amount,
    forNextBase: r5ChargeInBase(amount, units),
  };
}

function baseText({ quantity: { value, unit }, alcoholPercent }: ExciseAmount): string {
  const goods = `${formatDecimal(value)} ${unit}`;
  return alcoholPercent === undefined ? goods : `${goods} (${formatDecimal(alcoholPercent)}%)`;
}

function exciseStep(parts: readonly ExciseAmount[], line: TaxLine | undefined): TraceStep {
  const [first] = parts;
  if (first === undefined || line === undefined) throw new Error('A tax has at least one part');
  return {
    rule: `excise.${first.measure}`,
    title: first.name,
    law: line.law,
    inputs: parts.flatMap((part) => [
      { name: { ja: '数量（アルコール分）', en: 'quantity (strength)' }, value: baseText(part) },
      { name: { ja: '税率', en: 'rate' }, value: part.rateText },
    ]),
    result: String(line.amount),
    note: {
      ja: `端数処理前 ${line.nominal} 円。消費税の課税標準には ${line.forNextBase} 円を算入します。`,
      en: `Before rounding ${line.nominal} yen; ${line.forNextBase} yen enter the consumption-tax base.`,
    },
  };
}
