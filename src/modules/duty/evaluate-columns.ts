// Reads and evaluates the rate columns of one line for these goods; grammar and arithmetic are the tariff room's.
import type { Decimal } from '../../kernel/decimal.ts';
import type { Minor } from '../../kernel/money.ts';
import type { Words } from '../../kernel/refusal.ts';
import {
  evaluateParsedRate,
  type ParsedRate,
  parseRate,
  type RateFacts,
  type RateOutcome,
} from '../tariff/contract.ts';
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

/** One cell of the schedule, read once. */
export type ReadColumn = { readonly column: string; readonly printed: string; readonly parsed: ParsedRate };

export const readColumn = (column: string, printed: string): ReadColumn => ({
  column,
  printed,
  parsed: parseRate(printed),
});

export const evaluateColumn = (column: string, printed: string, facts: RateFacts): EvaluatedRate =>
  evaluateRead(readColumn(column, printed), facts);

export function evaluateRead({ column, printed, parsed }: ReadColumn, facts: RateFacts): EvaluatedRate {
  if (!parsed.ok) {
    const outcome: Unreadable = { kind: 'look-up', reason: parsed.reason, unreadable: true };
    return { column, printed, form: undefined, canonical: undefined, outcome };
  }
  const { form, canonical } = parsed;
  return { column, printed, form, canonical, outcome: evaluateParsedRate(parsed, facts) };
}

export const isApplied = (rate: EvaluatedRate): rate is AppliedRate => rate.outcome.kind === 'amount';
