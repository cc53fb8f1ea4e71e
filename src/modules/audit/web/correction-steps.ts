import type { Language, ReasoningStep } from '../../../ui/index.ts';
import type { CorrectionView } from '../contract.ts';

type Step = CorrectionView['penaltyTrace'][number];

/** The reasoning of a penalty or a delinquency tax as the sheet shows it. */
export const traceSteps = (trace: readonly Step[], id: string, language: Language): ReasoningStep[] =>
  trace.map(({ title, law, inputs, result, note }, index) => ({
    id: `${id}.${index}`,
    title: title[language],
    law: { text: law[language] },
    inputs: inputs.map(({ name, value }) => ({ label: name[language], value })),
    result,
    ...(note ? { note: note[language] } : {}),
  }));
