// Reads and evaluates the rate columns of one line for these goods; grammar and arithmetic are the tariff room's.
import type { Decimal } from '../../kernel/decimal.ts';
import type { Minor } from '../../kernel/money.ts';
import type { Words } from '../../kernel/refusal.ts';
import { evaluateRate, parseRate, type RateFacts, type RateOutcome } from '../tariff/contract.ts';
import type { ColumnRate } from './domain/choose-rate.ts';

export type { RateFacts } from '../tariff/contract.ts';

/** A printed rate that the grammar does not know: nothing can be computed from it. */
export type Unreadable = { readonly kind: 'look-up'; readonly reason: Words; readonly unreadable: true };

export type EvaluatedRate = ColumnRate<RateOutcome | Unreadable> & {
  readonly form: string | undefined;
  readonly canonical: string | undefined;
};

export type AppliedRate = EvaluatedRate & {
  readonly outcome: { readonly kind: 'amount'; readonly nominal: Decimal; readonly amount: Minor };
};

export function evaluateColumn(column: string, printed: string, facts: RateFacts): EvaluatedRate {
  const parsed = parseRate(printed);
  if (!parsed.ok) {
    const outcome: Unreadable = { kind: 'look-up', reason: parsed.reason, unreadable: true };
    return { column, printed, form: undefined, canonical: undefined, outcome };
  }
  return { column, printed, form: parsed.form, canonical: parsed.canonical, outcome: evaluateRate(parsed.rate, facts) };
}
