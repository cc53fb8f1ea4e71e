// Customs Tariff Act Art. 4 (1): price paid or payable, plus freight, insurance and the other additions, less what is
// separately known and does not belong. R1 (Customs Answer 1111): whole yen, the fraction dropped.
import { add, type Decimal, decimal, subtract, wholePart, ZERO } from '../../../kernel/decimal.ts';
import { floorTo, type Minor, type Money } from '../../../kernel/money.ts';
import type { AdjustmentKind } from './adjustment.ts';

export type ComponentKind = 'price' | 'freight' | 'insurance' | AdjustmentKind;

export type ValueComponent = {
  readonly kind: ComponentKind;
  readonly stated: Money;
  /** Exact, in own currency, of this line. */
  readonly own: Decimal;
  /** `included`: the delivery term already contains it, so it is shown but not added a second time. */
  readonly effect: 'add' | 'deduct' | 'included';
  /** Present when the amount was stated for the whole declaration and shared over its lines. */
  readonly key?: { readonly coefficient: Decimal; readonly coefficientTotal: Decimal };
};

export type BuiltValue = { readonly exact: Decimal; readonly customsValue: Minor };

/** R1: the customs value of a line in whole units of `unit` yen, fraction dropped. */
export const r1CustomsValue = (exact: Decimal, unit: bigint): Minor => {
  const whole = wholePart(exact);
  return unit === 1n ? whole : floorTo(unit, whole);
};

/** The value may come out below zero when deductions exceed the price: the caller refuses that. */
export function buildCustomsValue(components: readonly ValueComponent[], unit: bigint): BuiltValue {
  let exact = ZERO;
  for (const { effect, own } of components) {
    if (effect === 'add') exact = exact === ZERO ? own : add(exact, own);
    else if (effect === 'deduct') exact = subtract(exact, own);
  }
  return { exact, customsValue: r1CustomsValue(exact, unit) };
}

/** A customs value settled elsewhere is taken as it is. */
export const statedValue = (customsValue: Minor): BuiltValue => ({ exact: decimal(customsValue), customsValue });
