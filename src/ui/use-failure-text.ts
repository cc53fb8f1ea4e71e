import { useCallback } from 'react';
import { AwayError, ProblemError } from './api.ts';
import { useUi, useWords } from './intl.tsx';
import { refusalText } from './refusals.tsx';

/**
 * Runs an act and answers why it was not done, as sentences; nothing when it was. What a `DecisionBar` wants.
 * `onConflict`: the page shows an older state than the server has (409), and should ask again at once.
 */
export function useFailureText(
  onConflict?: () => unknown,
): (act: () => Promise<unknown>) => Promise<string | undefined> {
  const { language } = useUi();
  const word = useWords();
  return useCallback(
    async (act) => {
      try {
        await act();
        return undefined;
      } catch (error) {
        if (error instanceof ProblemError && error.status === 409) await onConflict?.();
        if (error instanceof ProblemError && error.refusals.length > 0) {
          return error.refusals.map((refusal) => refusalText(refusal, language)).join('\n');
        }
        return word(error instanceof AwayError ? 'ui.away.text' : 'ui.error.text');
      }
    },
    [language, word, onConflict],
  );
}
