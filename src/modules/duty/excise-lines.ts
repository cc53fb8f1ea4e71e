// Act on Collection of Domestic Excise Taxes on Imported Goods; handbook 2.5. The excises of one item as tax lines, one
// for each tax: goods of two strengths in one item owe one liquor tax. Nothing is guessed: an unknown class, a missing
// quantity and a heading that cannot bear the tax are refused.
import { add, compare, type Decimal, formatDecimal, parseDecimal, wholePart, ZERO } from '../../kernel/decimal.ts';
import { findParameter, type Parameters } from '../../kernel/parameters.ts';
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
  if (item.taxClass === 'reduced') {
    const kind = [...new Set(item.excises.map((goods) => goods.kind))].join(', ');
    refusals.push(dutyRefusals.exciseAtReducedRate(`${pointer}/taxClass`, { kind }));
  }
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
  const wrongStrength = strengthRefusal(goods, taxes, `${pointer}/alcoholPercent`, parameters);
  if (wrongStrength) return refused(wrongStrength);
  const amounts: ExciseAmount[] = [];
  for (const tax of taxes) {
    const outcome = computeExcise(tax, goods, parameters);
    if (!outcome.ok) return refused(faultRefusal(outcome.fault, tax, pointer, desk.asOf));
    amounts.push(outcome.amount);
  }
  return ok(amounts);
}

/** Liquor Tax Act Art. 2 and 3: below the least strength no liquor at all, above that of its class another liquor. */
function strengthRefusal(
  { kind, class: of, alcoholPercent }: ExciseGoods,
  taxes: readonly ExciseClass[],
  pointer: string,
  parameters: Parameters,
): Refusal | undefined {
  if (kind !== 'liquor' || alcoholPercent === undefined) return undefined;
  const least = strengthOf(parameters, LEAST_STRENGTH);
  if (least && compare(alcoholPercent, least) < 0) {
    return dutyRefusals.exciseNoLiquor(pointer, { least: formatDecimal(least) });
  }
  for (const { belowStrength } of taxes) {
    const below = belowStrength === undefined ? undefined : strengthOf(parameters, belowStrength);
    if (below === undefined || compare(alcoholPercent, below) < 0) continue;
    const value = formatDecimal(alcoholPercent);
    return dutyRefusals.exciseTooStrong(pointer, { name: of, below: formatDecimal(below), value });
  }
  return undefined;
}

function strengthOf(parameters: Parameters, key: string): Decimal | undefined {
  const text = findParameter(parameters, key)?.value;
  return text == null ? undefined : mustBe(parseDecimal(text.replace('%', '')));
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
    ...taxedBase(parts),
    baseText: parts.map(baseText).join(' + '),
    ...(sameUnit ? { baseQuantity: { value, unit: mustBe(parseUnitCode(first.quantity.unit)) } } : undefined),
    rate: [...new Set(parts.map(({ rateText }) => rateText))].join(' + '),
    law: first.law,
    nominal: formatDecimal(exact),
    amount,
    forNextBase: r5ChargeInBase(amount, units),
  };
}

/** Liquors of two strengths are measured together; goods taxed by volume and by weight have no common base. */
function taxedBase(parts: readonly ExciseAmount[]): Pick<TaxLine, 'taxedBase'> {
  const units = new Set(parts.map(({ taxed }) => taxed.unit));
  const [unit, ...others] = units;
  if (unit === undefined || others.length > 0) return {};
  const value = parts.reduce<Decimal>((sum, { taxed }) => add(sum, taxed.value), ZERO);
  return { taxedBase: { value, unit: mustBe(parseUnitCode(unit)) } };
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
