// The rows of `declaration.item` and `declaration.tax_line`, made from the content and its assessment.
import { add, formatDecimal, parseDecimal, ZERO } from '../../kernel/decimal.ts';
import { mustBe } from '../../kernel/result.ts';
import type { AssessmentAnswer } from '../duty/contract.ts';
import type { DeclarationContent } from './content-schema.ts';

type Item = DeclarationContent['items'][number];
type Cost = Item['freight'];

export function itemRows(content: DeclarationContent, assessment: AssessmentAnswer) {
  return assessment.items.map((assessed, index) => {
    const item = content.items[index];
    if (item === undefined) throw new Error(`The assessment has a line ${index + 1} that was not declared`);
    const [first, second] = item.quantities;
    return {
      item_number: assessed.number,
      code: assessed.code,
      naccs_digit: assessed.naccsDigit,
      description: item.description,
      origin: assessed.origin,
      customs_value: assessed.customsValue,
      price_amount: item.price?.amount ?? null,
      price_currency: item.price?.currency ?? null,
      charges_amount: chargesOf(item),
      quantity_1: first?.value ?? null,
      unit_1: first?.unit ?? null,
      quantity_2: second?.value ?? null,
      unit_2: second?.unit ?? null,
      tax_class: item.taxClass,
    };
  });
}

/** Freight and insurance as stated on the line; `null` when one is in another currency or only stated for the whole. */
function chargesOf({ price, freight, insurance }: Item): string | null {
  const amounts = [freight, insurance].map((cost) => amountIn(cost, price?.currency));
  if (amounts.includes(null) || (freight === undefined && insurance === undefined)) return null;
  const sum = amounts.reduce((total, text) => add(total, mustBe(parseDecimal(text ?? '0'))), ZERO);
  return formatDecimal(sum);
}

function amountIn(cost: Cost, currency: string | undefined): string | null {
  if (cost === undefined) return '0';
  if (typeof cost === 'string') return cost;
  return cost.currency === currency ? cost.amount : null;
}

export const taxLineRows = (assessment: AssessmentAnswer) =>
  assessment.items.flatMap(({ number, taxLines }) =>
    taxLines.map((line) => ({
      item_number: number,
      measure: line.measure,
      // A column of yen: goods that are measured stand in the next two.
      base: line.baseUnit === undefined ? line.base : '0',
      base_quantity: line.baseQuantity?.value ?? null,
      base_unit: line.baseQuantity?.unit ?? null,
      rate: line.rate,
      rate_column: line.column ?? null,
      law_ja: line.law.ja,
      law_en: line.law.en,
      nominal: line.nominal,
      amount: line.amount,
      for_next_base: line.forNextBase,
      tariff_edition: line.tariffEdition ?? null,
    })),
  );
