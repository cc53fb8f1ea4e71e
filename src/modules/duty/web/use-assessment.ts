import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Refusal } from '../../../kernel/refusal.ts';
import { api } from '../../../ui/index.ts';
import {
  type AssessmentAnswer,
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

/**
 * Computes in the browser, with the very function the server uses. Only the reference data of the day (lines, rates,
 * parameters) are fetched, and only when a code, a currency or the day changes: typing costs no round trip.
 */
export function useAssessment(request: unknown): AssessedHere {
  const read = useMemo(() => readAssessmentRequest(request), [request]);
  const needs = read.ok ? referenceNeeds(read.value) : null;
  const asked = needs && { asOf: needs.asOf, codes: [...needs.codes].sort(), currencies: [...needs.currencies].sort() };
  const query = useQuery({
    queryKey: ['assessment-reference', asked],
    queryFn: async ({ signal }) => readReference(await api.post('/api/assessments/reference', asked, { signal })),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  });
  const { data: reference, isPlaceholderData, error, refetch } = query;
  return useMemo((): AssessedHere => {
    if (!read.ok) return { state: 'refused', refusals: read.refusals };
    if (error) return { state: 'failed', error, retry: () => void refetch() };
    if (!reference || isPlaceholderData) return { state: 'loading' };
    const assessed = assess(request, reference);
    if (!assessed.ok) return { state: 'refused', refusals: assessed.refusals };
    return { state: 'assessed', answer: formatAssessment(assessed.value, { withTrace: true }) };
  }, [read, request, reference, isPlaceholderData, error, refetch]);
}
