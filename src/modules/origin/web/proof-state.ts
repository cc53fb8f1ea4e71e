import { isZero, parseDecimal } from '../../../kernel/decimal.ts';
import { addDays, parsePlainDate } from '../../../kernel/plain-date.ts';
import { mustBe } from '../../../kernel/result.ts';
import type { Tone } from '../../../ui/index.ts';
import type { ShownProof } from '../proof-record.ts';

export type ProofState = 'valid' | 'ends-soon' | 'over' | 'used-up' | 'withdrawn';

/** Long enough to ask the authority abroad for another. */
const SOON_DAYS = 30;

type Proof = Pick<ShownProof, 'withdrawnAt' | 'validUntil'> & {
  readonly lines: readonly Pick<ShownProof['lines'][number], 'remaining'>[];
};

/** What matters most of it on the day. */
export function proofState({ withdrawnAt, validUntil, lines }: Proof, today: string): ProofState {
  if (withdrawnAt !== null) return 'withdrawn';
  if (validUntil !== null && validUntil < today) return 'over';
  if (lines.length > 0 && lines.every(({ remaining }) => isZero(mustBe(parseDecimal(remaining))))) return 'used-up';
  const soon = addDays(mustBe(parsePlainDate(today)), SOON_DAYS);
  return validUntil !== null && validUntil <= soon ? 'ends-soon' : 'valid';
}

export const PROOF_TONES: Readonly<Record<ProofState, Tone>> = {
  valid: 'ok',
  'ends-soon': 'caution',
  over: 'neutral',
  'used-up': 'neutral',
  withdrawn: 'danger',
};
