import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { api } from '../../../ui/index.ts';
import type { BranchesAnswer, ChaptersAnswer, EditionsAnswer, LineAnswer, SearchAnswer } from '../contract.ts';

const LONG = 300_000;

export const useChapters = (asOf: string): UseQueryResult<ChaptersAnswer> =>
  useQuery({
    queryKey: ['tariff', 'chapters', asOf],
    queryFn: ({ signal }) => api.get<ChaptersAnswer>('/api/tariff/chapters', { asOf }, signal),
    staleTime: LONG,
  });

export const useBranches = (prefix: string, asOf: string): UseQueryResult<BranchesAnswer> =>
  useQuery({
    queryKey: ['tariff', 'branches', prefix, asOf],
    queryFn: ({ signal }) => api.get<BranchesAnswer>(`/api/tariff/branches/${prefix}`, { asOf }, signal),
    staleTime: LONG,
  });

export type SearchAsked = { readonly query: string; readonly asOf: string; readonly offset: number };
export const PER_PAGE = 25;

export const useTariffSearch = (asked: SearchAsked): UseQueryResult<SearchAnswer> =>
  useQuery({
    queryKey: ['tariff', 'search', asked],
    queryFn: ({ signal }) => api.get<SearchAnswer>('/api/tariff/search', { ...asked, limit: PER_PAGE }, signal),
    enabled: asked.query.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: LONG,
  });

export const useTariffLine = (code: string, asOf: string): UseQueryResult<LineAnswer> =>
  useQuery({
    queryKey: ['tariff', 'line', code, asOf],
    queryFn: ({ signal }) => api.get<LineAnswer>(`/api/tariff/lines/${encodeURIComponent(code)}`, { asOf }, signal),
    enabled: code !== '',
    staleTime: LONG,
  });

export const useEditions = (): UseQueryResult<EditionsAnswer> =>
  useQuery({
    queryKey: ['tariff', 'editions'],
    queryFn: ({ signal }) => api.get<EditionsAnswer>('/api/tariff/editions', {}, signal),
    staleTime: LONG,
  });
