import type { CountryCode } from '../../../kernel/country-code.ts';
import type { Decimal } from '../../../kernel/decimal.ts';
import type { Minor } from '../../../kernel/money.ts';
import type { Parameters } from '../../../kernel/parameters.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Quantity } from '../../../kernel/quantity.ts';
import type { Words } from '../../../kernel/refusal.ts';
import type { TraceStep } from '../../../kernel/trace.ts';

/** What a rate may look at. Amounts are whole yen: `customsValue` after R1, `dutyBase` after R2. */
export type RateFacts = {
  readonly asOf: PlainDate;
  readonly origin: CountryCode;
  readonly customsValue: Minor;
  readonly dutyBase: Minor;
  readonly quantities: readonly Quantity[];
  readonly parameters: Parameters;
  /** The declarant's answers to earlier `needs`, by key. */
  readonly answers: Readonly<Record<string, string>>;
};

/** A fact without which the rate cannot be computed. */
export type RateNeed = {
  readonly key: string;
  readonly question: Words;
  readonly unit?: string;
  readonly options?: readonly string[];
};

/** `nominal` is on the value and quantity as they are, `amount` the lawful duty of the line (R3). */
export type RateAmount = {
  readonly kind: 'amount';
  readonly nominal: Decimal;
  readonly amount: Minor;
  readonly canonical: string;
  /** Built when somebody reads it: most assessments are never looked at. */
  readonly steps: () => TraceStep[];
};

export type RateNoAmount =
  | { readonly kind: 'look-up'; readonly reason: Words }
  | { readonly kind: 'needs'; readonly needs: readonly RateNeed[] }
  | { readonly kind: 'not-conceded'; readonly reason: Words };

export type RateOutcome = RateAmount | RateNoAmount;
