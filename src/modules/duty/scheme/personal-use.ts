// Customs Tariff Act Art. 4-6 (2); handbook 2.1 and 3.2: goods bought at retail abroad for the importer's own use are
// valued at a share of that price. When the share of the day is the whole price the rule has ended, and the line is
// valued like any other, freight and insurance added.
import { compare, decimal, parseDecimal } from '../../../kernel/decimal.ts';
import { findParameter, type Parameters } from '../../../kernel/parameters.ts';
import { mustBe } from '../../../kernel/result.ts';
import type { LineToValue } from '../../valuation/contract.ts';
import type { ItemToAssess } from '../read-request.ts';

const COEFFICIENT = 'valuation.personal-import-coefficient';
const WHOLE = decimal(1n);

/** Costs of the lines as `valuation` takes them. */
export function goodsToValue(items: readonly ItemToAssess[], parameters: Parameters): LineToValue[] {
  return items.map(({ goods, special }) => (special.personalUse ? forPersonalUse(goods, parameters) : goods));
}

function forPersonalUse(goods: LineToValue, parameters: Parameters): LineToValue {
  const text = findParameter(parameters, COEFFICIENT)?.value;
  if (text == null) return goods;
  const coefficient = mustBe(parseDecimal(text));
  return compare(coefficient, WHOLE) < 0 ? { ...goods, coefficient } : goods;
}
