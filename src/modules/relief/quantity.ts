import { type Decimal, parseDecimal } from '../../kernel/decimal.ts';
import { mustBe } from '../../kernel/result.ts';

export { add, type Decimal, formatDecimal, subtract } from '../../kernel/decimal.ts';

/** A quantity as the database gives it. */
export const mustParse = (text: string): Decimal => mustBe(parseDecimal(text));
