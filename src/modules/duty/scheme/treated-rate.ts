// Customs Tariff Act Art. 3-3, 10 to 18, 14 item 18: what a treatment makes of the rate of one line.
import { chooseLineRate } from '../choose-line-rate.ts';
import { DE_MINIMIS, SIMPLIFIED } from '../domain/rate-column.ts';
import { type EvaluatedRate, evaluateColumn, type RateFacts } from '../evaluate-columns.ts';
import type { Treatment } from './treatment.ts';

const FREE = '無税';

type Ordinary = {
  readonly line: Parameters<typeof chooseLineRate>[0];
  readonly mfnEntitled: boolean;
  readonly claimed: EvaluatedRate | undefined;
};

/** The rate that goes before the ordinary choice; `claimed` when the ordinary choice stands. */
export function treatedRate(
  treatment: Treatment | undefined,
  facts: RateFacts,
  ordinary: Ordinary,
): EvaluatedRate | undefined {
  if (treatment?.duty) return evaluateColumn(DE_MINIMIS, FREE, facts);
  if (treatment?.simplified === undefined) return ordinary.claimed;
  return keepsOrdinary(facts, ordinary)
    ? ordinary.claimed
    : evaluateColumn(SIMPLIFIED, treatment.simplified.printed, facts);
}

/** Goods free by the schedule stay free; while a question of fact may still make them free, it is put. */
function keepsOrdinary(facts: RateFacts, { line, mfnEntitled, claimed }: Ordinary): boolean {
  const choice = chooseLineRate(line, facts, { mfnEntitled, claimed });
  if (choice.kind === 'no-rate') return true;
  if (choice.kind === 'chosen') {
    const { outcome } = choice.rate;
    return outcome.kind === 'amount' && outcome.nominal.units === 0n;
  }
  return choice.open.some(
    ({ outcome }) => outcome.kind === 'needs' && outcome.needs.some(({ key }) => !key.startsWith('quantity.')),
  );
}
