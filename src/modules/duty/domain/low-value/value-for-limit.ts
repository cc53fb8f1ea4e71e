// Customs Tariff Act Art. 14 item 18 and 3-3: the limits look at the total customs value of the declaration, and at
// what else came under the same invoice or from the same sender (handbook 3.2). A value for personal use counts with
// its fraction: 16,667 yen of retail price are 10,000.2 and above the limit (edge unconfirmed, read to the
// importer's cost).
import { compare, type Decimal, decimal, wholePart } from '../../../../kernel/decimal.ts';
import type { Minor } from '../../../../kernel/money.ts';

export type ValuedLine = {
  readonly customsValue: Minor;
  /** Before R1. */
  readonly exact: Decimal;
  /** Present when the rule for personal use made the value. */
  readonly coefficient?: Decimal;
};

export type LimitTest = { readonly value: Minor; readonly limit: Minor; readonly within: boolean };

/** `linked`: customs value of other declarations that belong together with this one. */
export function testLimit(lines: readonly ValuedLine[], linked: Minor, limit: Minor): LimitTest {
  const value = lines.reduce((total, line) => total + countedValue(line), linked);
  return { value, limit, within: value <= limit };
}

/** Whole yen; a fraction left by the rule for personal use counts as one more. */
export function countedValue({ customsValue, exact, coefficient }: ValuedLine): Minor {
  if (coefficient === undefined) return customsValue;
  const whole = wholePart(exact);
  return compare(exact, decimal(whole)) === 0 ? whole : whole + 1n;
}
