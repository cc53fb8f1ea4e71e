import { type UseQueryResult, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, useSend } from '../../../ui/index.ts';
import type { ClaimView, ObligationView, ReportView } from '../contract.ts';

const PAGE = 100;

export type ObligationFile = {
  readonly obligation: ObligationView;
  readonly reports: readonly ReportView[];
};

type ObligationPage = { readonly obligations: readonly ObligationView[]; readonly next?: string };
type ClaimPage = { readonly claims: readonly ClaimView[]; readonly next?: string };

export const useObligations = (state: string) =>
  useInfiniteQuery({
    queryKey: ['reliefs', state],
    queryFn: ({ pageParam, signal }) =>
      api.get<ObligationPage>('/api/reliefs', { state, after: pageParam, limit: PAGE }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const useObligation = (id: string): UseQueryResult<ObligationFile> =>
  useQuery({
    queryKey: ['relief', id],
    queryFn: ({ signal }) => api.get<ObligationFile>(`/api/reliefs/${id}`, {}, signal),
    retry: false,
  });

export const useDrawbacks = (state: string) =>
  useInfiniteQuery({
    queryKey: ['drawbacks', state],
    queryFn: ({ pageParam, signal }) =>
      api.get<ClaimPage>('/api/drawbacks', { state, before: pageParam, limit: PAGE }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Sends to a path of this room and shows what came of it everywhere. */
export function useReliefAct(onDone: () => void) {
  const client = useQueryClient();
  return useSend(
    ({ path, body }: { readonly path: string; readonly body: Readonly<Record<string, unknown>> }, key) =>
      api.post(path, body, { key }),
    {
      onSuccess: async () => {
        onDone();
        await Promise.all(
          ['reliefs', 'relief', 'drawbacks'].map((name) => client.invalidateQueries({ queryKey: [name] })),
        );
      },
    },
  );
}
