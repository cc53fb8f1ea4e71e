// Customs Act Enforcement Order Art. 59 (quantity in the units of the schedule), Customs Act Art. 70 (other laws);
// handbook 1.10, 2.10, 13.3. What is wrong with the goods items; codes and rates are the assessment's question.
import { isZero, parseNonNegative } from '../../../kernel/decimal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { checkText } from './check-text.ts';
import type { GoodsItem } from './declaration-content.ts';
import type { LineRule } from './validation-reference.ts';
import type { CheckReference, ValidationRefusals } from './validation-refusals.ts';

const DESCRIPTION_BYTES = 40;

export const nineDigits = (code: string): string => code.replace(/[.\s-]/g, '').slice(0, 9);

export function validateItems(items: readonly GoodsItem[], reference: CheckReference): Refusal[] {
  return items.flatMap((item, index) => validateItem(item, `/items/${index}`, reference));
}

function validateItem(item: GoodsItem, pointer: string, reference: CheckReference): Refusal[] {
  const line = reference.lines[nineDigits(item.code)];
  return [
    ...checkDescription(item.description, `${pointer}/description`, reference.texts),
    ...checkCurrency(item, pointer, reference),
    ...checkQuantities(item, pointer, reference, line),
    ...checkOtherLaws(item, pointer, reference, line),
  ];
}

function checkDescription(description: string, pointer: string, texts: ValidationRefusals): Refusal[] {
  if (description.trim() === '') {
    return [texts.fieldMissing(pointer, { field_ja: '品名', field_en: 'The description of the goods' })];
  }
  return checkText(description, pointer, DESCRIPTION_BYTES, texts);
}

function checkCurrency({ price }: GoodsItem, pointer: string, { codes, texts }: CheckReference): Refusal[] {
  if (price === undefined || codes.currencies.has(price.currency)) return [];
  const field = { field_ja: '通貨', field_en: 'Currency', value: price.currency };
  return [texts.codeUnknown(`${pointer}/price/currency`, field)];
}

function checkQuantities(
  { code, quantities }: GoodsItem,
  pointer: string,
  { codes, texts }: CheckReference,
  line: LineRule | undefined,
): Refusal[] {
  const given = quantities.flatMap(({ value, unit }, n): Refusal[] => {
    const at = `${pointer}/quantities/${n}`;
    const read = parseNonNegative(value);
    const field = { field_ja: '単位', field_en: 'Unit', value: unit };
    return [
      ...(codes.units.has(unit) ? [] : [texts.codeUnknown(`${at}/unit`, field)]),
      ...(read.ok && isZero(read.value) ? [texts.quantityZero(`${at}/value`)] : []),
    ];
  });
  const missing = (line?.units ?? []).flatMap((unit): Refusal[] => {
    if (unit === null || quantities.some((quantity) => quantity.unit === unit)) return [];
    return [texts.quantityMissing(`${pointer}/quantities`, { code, unit })];
  });
  return [...given, ...missing];
}

function checkOtherLaws(
  { code, otherLaws = [] }: GoodsItem,
  pointer: string,
  { codes, texts }: CheckReference,
  line: LineRule | undefined,
): Refusal[] {
  const given = otherLaws.flatMap((entry, n): Refusal[] => {
    const at = `${pointer}/otherLaws/${n}`;
    const empty = !entry.certificate?.number.trim() && !entry.notApplicable?.trim();
    const twice = otherLaws.findIndex(({ law }) => law === entry.law) < n;
    const field = { field_ja: '他法令コード', field_en: 'Other-law code', value: entry.law };
    return [
      ...(codes.laws.has(entry.law) ? [] : [texts.codeUnknown(`${at}/law`, field)]),
      ...(twice ? [texts.givenTwice(`${at}/law`, { value: entry.law })] : []),
      ...(empty ? [texts.certificateEmpty(at, { law: entry.law })] : []),
    ];
  });
  const unanswered = (line?.laws ?? []).flatMap((law): Refusal[] => {
    if (otherLaws.some((entry) => entry.law === law)) return [];
    return [texts.lawUnanswered(`${pointer}/otherLaws`, { code, law })];
  });
  return [...given, ...unanswered];
}
