/** What other rooms and the browser may use of this room: pure functions, types and the shapes at the edge. */
import * as z from 'zod';
import { ADJUSTMENT_KINDS } from './domain/adjustment.ts';

export { ADJUSTMENT_KINDS, ADJUSTMENTS, type AdjustmentKind } from './domain/adjustment.ts';
export { apportion, type Share } from './domain/apportion.ts';
export { convert, type ExchangeInUse, type ExchangeTable } from './domain/convert.ts';
export { type ComponentKind, r1CustomsValue, type ValueComponent } from './domain/customs-value.ts';
export type { PriceTerm } from './domain/price-term.ts';
export { traceValue } from './domain/trace-value.ts';
export {
  type Adjustment,
  type GoodsToValue,
  type LineToValue,
  type LineValue,
  type ValuationReference,
  valueGoods,
} from './value-goods.ts';

/** Longest decimal text that is looked at; what it may say is the kernel's question. */
export const DECIMAL_TEXT_LIMIT = 40;
export const ADJUSTMENT_LIMIT = 20;

export const decimalText = z.string().max(DECIMAL_TEXT_LIMIT);
export const moneyText = z.strictObject({ amount: decimalText, currency: z.string().max(10) });
export const adjustmentText = z.strictObject({
  kind: z.enum(ADJUSTMENT_KINDS),
  amount: decimalText,
  currency: z.string().max(10),
});
