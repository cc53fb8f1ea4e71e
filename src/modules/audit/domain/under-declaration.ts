// Customs Act Art. 12-2 (過少申告加算税); handbook 9.2. The step-up is on the part of the additional tax above what was
// declared at first or 500,000 yen, whichever is more; earlier corrections of the same declaration count into it.
import type { Minor } from '../../../kernel/money.ts';
import { formatPercent, type RateFraction } from '../../../kernel/rate.ts';
import type { TraceStep } from '../../../kernel/trace.ts';
import type { PenaltyRules } from './penalty-rules.ts';
import { baseOf, collected, least, most, shareOf } from './share.ts';
import { step } from './step.ts';
import { TIMING_WORDS, type Timing } from './timing.ts';

const LAW = {
  rule: 'penalty.under-declaration',
  law: { ja: '関税法第12条の2', en: 'Customs Act, Art. 12-2' },
};

export type Penalty = { readonly amount: Minor; readonly trace: readonly TraceStep[] };

export type UnderDeclared = {
  readonly declaredTax: Minor;
  readonly additionalTax: Minor;
  /** Additional tax of earlier corrections of the same declaration. */
  readonly earlierAdditionalTax: Minor;
  readonly timing: Timing;
};

export function decideUnderDeclaration(asked: UnderDeclared, rules: PenaltyRules): Penalty {
  const { under } = rules;
  const rate = {
    'before-notice': under.rateBeforeNotice,
    'after-notice': under.rateAfterNotice,
    decided: under.rate,
  }[asked.timing];
  const base = baseOf(asked.additionalTax, rules);
  const plain = shareOf(base, rate);
  if (rate.units === 0n) return { amount: 0n, trace: [plainStep(asked, { base, rate, plain })] };
  const threshold = most(asked.declaredTax, under.stepUpLeast);
  const above = most(0n, asked.earlierAdditionalTax + asked.additionalTax - threshold);
  const steppedBase = baseOf(least(above, asked.additionalTax), rules);
  const stepped = shareOf(steppedBase, under.stepUp);
  const amount = collected(plain + stepped, rules);
  const stepUp = step(LAW, {
    title: { ja: '加重（超過部分）', en: 'Step-up on the part above the threshold' },
    inputs: {
      threshold: ['基準額', threshold],
      'part above, floored to 10,000': ['超過部分（1万円未満切捨て）', steppedBase],
      rate: ['割合', formatPercent(under.stepUp)],
    },
    result: stepped,
    note: {
      ja: '超過部分も1万円未満を切り捨てる読み方による。',
      en: 'Read so that the part above is floored to 10,000 yen as well.',
    },
  });
  const trace = [plainStep(asked, { base, rate, plain }), stepUp, totalStep(plain + stepped, amount)];
  return { amount, trace };
}

type Plain = { readonly base: Minor; readonly rate: RateFraction; readonly plain: Minor };

const plainStep = ({ additionalTax, timing }: UnderDeclared, { base, rate, plain }: Plain): TraceStep =>
  step(LAW, {
    title: { ja: '過少申告加算税（通常分）', en: 'Additional duty for under-declaration' },
    inputs: {
      'additional tax': ['増差税額', additionalTax],
      'base, floored to 10,000': ['計算の基礎（1万円未満切捨て）', base],
      rate: ['割合', formatPercent(rate)],
    },
    result: plain,
    note: TIMING_WORDS[timing],
  });

const totalStep = (sum: Minor, amount: Minor): TraceStep =>
  step(LAW, {
    title: { ja: '100円未満切捨て、5,000円未満は徴収しない', en: 'Floored to 100; below 5,000 not collected' },
    inputs: { sum: ['合計', sum] },
    result: amount,
  });
