// Customs Act Art. 12-3 (無申告加算税); handbook 9.2: three bands of the tax, five per cent flat before the audit notice.
import type { Minor } from '../../../kernel/money.ts';
import { formatPercent, type RateFraction } from '../../../kernel/rate.ts';
import type { TraceStep } from '../../../kernel/trace.ts';
import type { PenaltyRules } from './penalty-rules.ts';
import { baseOf, collected, least, most, shareOf } from './share.ts';
import { step } from './step.ts';
import { TIMING_WORDS, type Timing } from './timing.ts';
import type { Penalty } from './under-declaration.ts';

const LAW = { rule: 'penalty.non-declaration', law: { ja: '関税法第12条の3', en: 'Customs Act, Art. 12-3' } };

export type Undeclared = {
  readonly additionalTax: Minor;
  readonly timing: Timing;
  /** The same within the five years before. */
  readonly repeat: boolean;
};

export function decideNonDeclaration(asked: Undeclared, rules: PenaltyRules): Penalty {
  const base = baseOf(asked.additionalTax, rules);
  const bands = bandsOf(asked, rules).map((band) => ({ ...band, part: partOf(base, band) }));
  const steps = bands
    .filter(({ part }) => part > 0n)
    .map(({ above, rate, part }) => bandStep(asked, { above, rate, part }));
  const sum = bands.reduce((total, { rate, part }) => total + shareOf(part, rate), 0n);
  const amount = collected(sum, rules);
  const total = step(LAW, {
    title: { ja: '100円未満切捨て、5,000円未満は徴収しない', en: 'Floored to 100; below 5,000 not collected' },
    inputs: { 'base, floored to 10,000': ['計算の基礎（1万円未満切捨て）', base], sum: ['合計', sum] },
    result: amount,
  });
  return { amount, trace: [...steps, total] };
}

type Band = { readonly above: Minor; readonly upTo: Minor | undefined; readonly rate: RateFraction };

/** Each band with its whole rate. */
function bandsOf({ timing, repeat }: Undeclared, { non, repeatStepUp }: PenaltyRules): Band[] {
  if (timing === 'before-notice') return [{ above: 0n, upTo: undefined, rate: non.rateBeforeNotice }];
  // A repetition raises only what customs decided.
  const isRaised = repeat && timing === 'decided';
  const first = timing === 'decided' ? non.rate : non.rateAfterNotice;
  const base = isRaised ? addRates(first, repeatStepUp) : first;
  const second = { above: non.secondBand, upTo: non.thirdBand, rate: addRates(base, non.secondStepUp) };
  const third = { upTo: undefined, rate: addRates(base, non.thirdStepUp) };
  return [
    { above: 0n, upTo: non.secondBand, rate: base },
    second,
    ...(non.thirdBand === undefined ? [] : [{ ...third, above: non.thirdBand }]),
  ];
}

const partOf = (base: Minor, { above, upTo }: Band): Minor =>
  most(0n, (upTo === undefined ? base : least(base, upTo)) - above);

export function addRates(a: RateFraction, b: RateFraction): RateFraction {
  const scale = Math.max(a.scale, b.scale);
  const units = a.units * 10n ** BigInt(scale - a.scale) + b.units * 10n ** BigInt(scale - b.scale);
  return { ...a, units, scale };
}

type Counted = Pick<Band, 'above' | 'rate'> & { readonly part: Minor };

const bandStep = ({ timing }: Undeclared, { above, rate, part }: Counted): TraceStep =>
  step(LAW, {
    title: { ja: '無申告加算税', en: 'Additional duty for non-declaration' },
    inputs: {
      above: ['超える額', above],
      'part of the base': ['対象税額', part],
      rate: ['割合', formatPercent(rate)],
    },
    result: shareOf(part, rate),
    note: TIMING_WORDS[timing],
  });
