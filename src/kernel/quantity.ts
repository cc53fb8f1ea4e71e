import { type Decimal, formatDecimal, parseNonNegative } from './decimal.ts';
import { kernelRefusals } from './refusals.ts';
import { ok, type Result, refused } from './result.ts';

/** Statistical unit code of the schedule (KG, L, NO, PR …) or UN/ECE Rec 20; the profile lists which are valid. */
export type UnitCode = string & { readonly __brand: 'UnitCode' };

export type Quantity = { readonly value: Decimal; readonly unit: UnitCode };
export type QuantityText = { readonly value: string; readonly unit: string };

export function parseUnitCode(text: string, pointer = ''): Result<UnitCode> {
  if (/^[A-Z0-9]{1,4}$/.test(text)) return ok(text as UnitCode);
  return refused(kernelRefusals.unitCodeMalformed(pointer, { value: text.slice(0, 10) }));
}

export function parseQuantity(text: QuantityText, pointer = ''): Result<Quantity> {
  const value = parseNonNegative(text.value, `${pointer}/value`);
  const unit = parseUnitCode(text.unit, `${pointer}/unit`);
  if (value.ok && unit.ok) return ok({ value: value.value, unit: unit.value });
  return refused(...(value.ok ? [] : value.refusals), ...(unit.ok ? [] : unit.refusals));
}

export const formatQuantity = (quantity: Quantity): QuantityText => ({
  value: formatDecimal(quantity.value),
  unit: quantity.unit,
});
