import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey } from './api.ts';

/**
 * A write with its idempotency key: the same content sent again (a double click, a retry after silence) keeps the key,
 * so that the server acts once; other content, or the next submission after an answer, gets a new one.
 */
export function useSend<Input, Answer>(
  send: (input: Input, key: string) => Promise<Answer>,
  options: { readonly onSuccess?: (answer: Answer, input: Input) => unknown } = {},
): UseMutationResult<Answer, Error, Input> {
  const last = useRef<{ readonly content: string; readonly key: string } | null>(null);
  return useMutation({
    mutationFn: (input: Input) => {
      const content = JSON.stringify(input) ?? '';
      if (last.current?.content !== content) last.current = { content, key: newKey() };
      return send(input, last.current.key);
    },
    onSuccess: (answer, input) => {
      last.current = null;
      return options.onSuccess?.(answer, input);
    },
  });
}
