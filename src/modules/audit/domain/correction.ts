// Customs Act Art. 12 to 12-4 together: what a correction costs beside the tax itself. Handbook 9.2, 9.3.
import type { Minor } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { TraceStep } from '../../../kernel/trace.ts';
import { type Delinquency, type DelinquencyRules, decideDelinquency } from './delinquency.ts';
import { bearsHeavy, decideHeavy, noHeavyStep } from './heavy.ts';
import { decideNonDeclaration } from './non-declaration.ts';
import type { PenaltyRules } from './penalty-rules.ts';
import { type Filed, type Timing, timingOf } from './timing.ts';
import { decideUnderDeclaration } from './under-declaration.ts';

export type CorrectionCase = Filed & {
  readonly declaredTax: Minor;
  readonly additionalTax: Minor;
  readonly earlierAdditionalTax: Minor;
  readonly permitDate: PlainDate;
  /** Due date of the assessment that the correction makes. */
  readonly due: PlainDate;
  readonly concealed: boolean;
  readonly repeat: boolean;
  readonly electronic: boolean;
};

export type Penalties = {
  readonly timing: Timing;
  readonly underDeclaration: Minor;
  readonly nonDeclaration: Minor;
  readonly heavy: Minor;
  readonly trace: readonly TraceStep[];
};

export function decidePenalties(asked: CorrectionCase, rules: PenaltyRules): Penalties {
  const timing = timingOf(asked);
  const none = { timing, underDeclaration: 0n, nonDeclaration: 0n, heavy: 0n };
  if (bearsHeavy(asked.concealed, timing)) {
    const { amount, trace } = decideHeavy(asked, rules);
    return { ...none, heavy: amount, trace };
  }
  const spared = asked.concealed ? [noHeavyStep()] : [];
  if (asked.kind === 'undeclared') {
    const { amount, trace } = decideNonDeclaration({ ...asked, timing }, rules);
    return { ...none, nonDeclaration: amount, trace: [...trace, ...spared] };
  }
  const { amount, trace } = decideUnderDeclaration({ ...asked, timing }, rules);
  return { ...none, underDeclaration: amount, trace: [...trace, ...spared] };
}

/** To the day on which the tax is paid. */
export function decideLateness(asked: CorrectionCase, paid: PlainDate, rules: DelinquencyRules): Delinquency {
  const isHeavy = bearsHeavy(asked.concealed, timingOf(asked));
  // What was never declared has no declaration whose first year could be looked at.
  const maySkip = asked.kind !== 'undeclared' && !isHeavy;
  return decideDelinquency(
    {
      tax: asked.additionalTax,
      statutoryDue: asked.permitDate,
      due: asked.due,
      paid,
      skipUntil: maySkip ? asked.amendedDate : null,
    },
    rules,
  );
}
