// Act on General Rules for National Taxes Art. 118 and 119, Customs Act Art. 13-4; numbered as in Customs Answer 1111
// (handbook 2.3). The law always drops, never rounds up. Every rule is its own function so that each can be tested, and
// broken, alone. R1 stands in `valuation`; R11 (quantity for specific duty) and the dropped fraction of R3 in `tariff`.
import { decimal, multiply, wholePart } from '../../../kernel/decimal.ts';
import { floorTo as floorAnyTo, type Minor } from '../../../kernel/money.ts';
import type { RateFraction } from '../../../kernel/rate.ts';

/** Rounding units of the profile as of one day, in whole yen. */
export type RoundingUnits = {
  readonly dutyBase: bigint;
  readonly lineDuty: bigint;
  readonly dutyTotal: bigint;
  readonly dutyInConsumptionTaxBase: bigint;
  readonly consumptionTaxBase: bigint;
  readonly lineConsumptionTax: bigint;
  readonly consumptionTaxTotal: bigint;
  readonly localTaxBase: bigint;
  readonly lineLocalTax: bigint;
  readonly localTaxTotal: bigint;
  readonly exciseTotal: bigint;
  readonly leastTaxableBase: bigint;
};

export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** R2: ad valorem base of a line, floored to 1,000 yen; R12 below that. */
export const r2DutyBase = (customsValue: Minor, units: RoundingUnits): Minor =>
  r12LeastBase(floorTo(units.dutyBase, customsValue), units);

/** R3: duty of a line as kept. The rate gives it with the fraction of a yen dropped; the profile's unit is one yen. */
export const r3LineDuty = (amount: Minor, units: RoundingUnits): Minor => floorTo(units.lineDuty, amount);

/** R4: duty of the declaration. Takes the kept line amounts, never the floored ones. */
export const r4DutyTotal = (lines: readonly Minor[], units: RoundingUnits): Minor =>
  floorTo(units.dutyTotal, sum(lines));

/** R5, first half: what a duty or excise of one line brings into the consumption-tax base: floored to 100 yen. */
export const r5ChargeInBase = (amount: Minor, units: RoundingUnits): Minor =>
  floorTo(units.dutyInConsumptionTaxBase, amount);

/** R5: unfloored customs value and floored charges together, floored to 1,000 yen; R12 below that. */
export const r5ConsumptionTaxBase = (customsValue: Minor, charges: readonly Minor[], units: RoundingUnits): Minor =>
  r12LeastBase(floorTo(units.consumptionTaxBase, customsValue + sum(charges)), units);

/** R6: consumption tax of a line as kept. */
export const r6LineConsumptionTax = (base: Minor, rate: RateFraction, units: RoundingUnits): Minor =>
  floorTo(units.lineConsumptionTax, wholePart(multiply(decimal(base), rate)));

/** R7: consumption tax of the declaration. */
export const r7ConsumptionTaxTotal = (lines: readonly Minor[], units: RoundingUnits): Minor =>
  floorTo(units.consumptionTaxTotal, sum(lines));

/** R8: base of the local tax of a line: its consumption tax floored to 100 yen. */
export const r8LocalTaxBase = (lineConsumptionTax: Minor, units: RoundingUnits): Minor =>
  floorTo(units.localTaxBase, lineConsumptionTax);

/** R9: local consumption tax of a line as kept: 22/78 of R8. */
export const r9LineLocalTax = (base: Minor, share: Fraction, units: RoundingUnits): Minor =>
  floorTo(units.lineLocalTax, (base * share.numerator) / share.denominator);

/** R10: local consumption tax of the declaration. */
export const r10LocalTaxTotal = (lines: readonly Minor[], units: RoundingUnits): Minor =>
  floorTo(units.localTaxTotal, sum(lines));

/** R12: a base below 1,000 yen is no base. */
export const r12LeastBase = (base: Minor, units: RoundingUnits): Minor => (base < units.leastTaxableBase ? 0n : base);

/** Excise, each kind of tax apart: floored to 100 yen over the declaration (handbook 2.5). */
export const exciseTotal = (lines: readonly Minor[], units: RoundingUnits): Minor =>
  floorTo(units.exciseTotal, sum(lines));

/** Most units are one yen and no amount of the law is below zero: then one division, or none, says the same. */
function floorTo(unit: bigint, amount: Minor): Minor {
  if (unit === 1n) return amount;
  return amount < 0n ? floorAnyTo(unit, amount) : amount - (amount % unit);
}

export const sum = (amounts: readonly Minor[]): Minor => amounts.reduce(plus, 0n);
const plus = (a: Minor, b: Minor): Minor => a + b;
