import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Refusal } from '../../../kernel/refusal.ts';
import { api } from '../../../ui/index.ts';
import {
  type AssessmentAnswer,
  type AssessmentReference,
  assess,
  formatAssessment,
  readAssessmentRequest,
  readReference,
  referenceNeeds,
} from '../contract.ts';

export type AssessedHere =
  | { readonly state: 'assessed'; readonly answer: AssessmentAnswer }
  | { readonly state: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown; readonly retry: () => void };

export type AssessmentDesk = {
  readonly assessed: AssessedHere;
  /** The data of the day for just this request; absent while they are on their way. */
  readonly reference: AssessmentReference | undefined;
  /** The last data that came: good for lists to choose from. */
  readonly latest: AssessmentReference | undefined;
};

/**
 * Computes in the browser, with the very function the server uses. Only the reference data of the day (lines, rates,
 * parameters) are fetched, and only when a code, a currency or the day changes: typing costs no round trip.
 */
export function useAssessment(request: unknown): AssessmentDesk {
  const read = useMemo(() => readAssessmentRequest(request), [request]);
  const needs = read.ok ? referenceNeeds(read.value) : null;
  const asked = needs && {
    asOf: needs.asOf,
    codes: [...needs.codes].sort(),
    currencies: [...needs.currencies].sort(),
    ...(needs.certificates ? { certificates: [...needs.certificates].sort() } : {}),
  };
  const query = useQuery({
    queryKey: ['assessment-reference', asked],
    queryFn: async ({ signal }) => readReference(await api.post('/api/assessments/reference', asked, { signal })),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  });
  const { data: latest, isPlaceholderData, error, refetch } = query;
  const reference = isPlaceholderData ? undefined : latest;
  const assessed = useMemo((): AssessedHere => {
    if (!read.ok) return { state: 'refused', refusals: read.refusals };
    if (error) return { state: 'failed', error, retry: () => void refetch() };
    if (!reference) return { state: 'loading' };
    const answer = assess(request, reference);
    if (!answer.ok) return { state: 'refused', refusals: answer.refusals };
    return { state: 'assessed', answer: formatAssessment(answer.value, { withTrace: true }) };
  }, [read, request, reference, error, refetch]);
  return { assessed, reference, latest };
}
