// Customs Act Art. 12-4 (重加算税); handbook 9.2: instead of the penalty for under- or non-declaration where facts were
// concealed or disguised. What is filed before a reassessment was to be foreseen bears none.

import type { Minor } from '../../../kernel/money.ts';
import { formatPercent, type RateFraction } from '../../../kernel/rate.ts';
import { addRates } from './non-declaration.ts';
import type { PenaltyRules } from './penalty-rules.ts';
import { baseOf, collected, shareOf } from './share.ts';
import { step } from './step.ts';
import type { CorrectionKind, Timing } from './timing.ts';
import type { Penalty } from './under-declaration.ts';

const LAW = { rule: 'penalty.heavy', law: { ja: '関税法第12条の4', en: 'Customs Act, Art. 12-4' } };

export type Concealed = {
  readonly kind: CorrectionKind;
  readonly additionalTax: Minor;
  readonly repeat: boolean;
  /** What was concealed were electronic data of the transactions. */
  readonly electronic: boolean;
};

export const bearsHeavy = (concealed: boolean, timing: Timing): boolean => concealed && timing === 'decided';

export function decideHeavy({ kind, additionalTax, repeat, electronic }: Concealed, rules: PenaltyRules): Penalty {
  const base = baseOf(additionalTax, rules);
  const rate = [
    kind === 'undeclared' ? rules.heavy.nonRate : rules.heavy.underRate,
    ...(repeat ? [rules.repeatStepUp] : []),
    ...(electronic ? [rules.electronicStepUp] : []),
  ].reduce((sum: RateFraction, more) => addRates(sum, more));
  const amount = collected(shareOf(base, rate), rules);
  const trace = step(LAW, {
    title: {
      ja: '重加算税（過少申告・無申告加算税に代えて）',
      en: 'Heavy additional duty, instead of the ordinary one',
    },
    inputs: {
      'base, floored to 10,000': ['計算の基礎（1万円未満切捨て）', base],
      rate: ['割合', formatPercent(rate)],
      'repeated within 5 years': ['5年以内の繰返し', String(repeat)],
      'electronic data': ['電磁的記録の隠蔽・仮装', String(electronic)],
    },
    result: amount,
  });
  return { amount, trace: [trace] };
}

/** Why concealment costs nothing here: the return was voluntary. */
export const noHeavyStep = () =>
  step(LAW, {
    title: { ja: '重加算税は課さない', en: 'No heavy additional duty' },
    result: 0n,
    note: {
      ja: '更正等を予知する前の申告には重加算税を課さない。',
      en: 'What is filed before a reassessment was to be foreseen bears no heavy additional duty.',
    },
  });
