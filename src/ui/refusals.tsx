import type { ReactNode } from 'react';
import { AwayError, ProblemError, type ProblemRefusal } from './api.ts';
import { Banner } from './banner.tsx';
import type { FieldError } from './error-summary.tsx';
import { useUi, useWords } from './intl.tsx';
import type { Language } from './language.ts';

/** A refusal as one sentence with its fix. */
export const refusalText = ({ what, fix }: Pick<ProblemRefusal, 'what' | 'fix'>, language: Language): string =>
  `${what[language]}${language === 'ja' ? '' : ' '}${fix[language]}`;

export const refusalsOf = (error: unknown): readonly ProblemRefusal[] =>
  error instanceof ProblemError ? error.refusals : [];

/** The sentence for the field that a refusal points at; of several, the first. */
export function errorAt(refusals: readonly ProblemRefusal[], pointer: string, language: Language): string | undefined {
  const found = refusals.find((refusal) => refusal.pointer === pointer);
  return found && refusalText(found, language);
}

/** For `ErrorSummary`: every refusal, with the id of the control its pointer names. */
export function summaryOf(
  refusals: readonly ProblemRefusal[],
  language: Language,
  fieldIdOf: (pointer: string) => string | undefined = () => undefined,
): FieldError[] {
  return refusals.map((refusal) => {
    const fieldId = fieldIdOf(refusal.pointer);
    return { message: refusalText(refusal, language), ...(fieldId ? { fieldId } : {}) };
  });
}

/** Why something did not happen, whatever the reason: refusals with their law and fix, or a server that is away. */
export function ProblemBanner(props: {
  readonly error: unknown;
  /** Pointers whose fields already say it. */
  readonly beside?: readonly string[];
}): ReactNode {
  const { error, beside = [] } = props;
  const { language } = useUi();
  const word = useWords();
  if (!error) return null;
  if (!(error instanceof ProblemError)) {
    const id = error instanceof AwayError ? 'ui.away.text' : 'ui.error.text';
    return <Banner tone="danger">{word(id)}</Banner>;
  }
  const rest = error.refusals.filter(({ pointer }) => !beside.includes(pointer));
  if (rest.length === 0 && error.refusals.length > 0) return null;
  return (
    <Banner tone="danger" title={error.message}>
      {rest.map((refusal) => (
        <p key={`${refusal.code} ${refusal.pointer}`}>
          {refusalText(refusal, language)}
          {refusal.law && <small> ({refusal.law[language]})</small>}
        </p>
      ))}
    </Banner>
  );
}
