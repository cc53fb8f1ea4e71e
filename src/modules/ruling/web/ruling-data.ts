import {
  keepPreviousData,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api, newKey, type Query } from '../../../ui/index.ts';
import type { ListedRuling, PublicRuling, RulingFile, RulingHistoryEntry } from '../contract.ts';

const LIVE_MS = 15_000;

export type PublicList = {
  readonly total: number;
  readonly rulings: readonly PublicRuling[];
  readonly next?: string | undefined;
};

/** Published rulings, page after page. */
export const usePublicRulings = (query: Query) =>
  useInfiniteQuery({
    queryKey: ['public-rulings', query],
    queryFn: ({ pageParam, signal }) =>
      api.get<PublicList>('/api/rulings', { ...query, after: pageParam, limit: 20 }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const usePublicRuling = (number: string): UseQueryResult<PublicRuling> =>
  useQuery({
    queryKey: ['public-ruling', number],
    queryFn: ({ signal }) => api.get<PublicRuling>(`/api/rulings/${encodeURIComponent(number)}`, {}, signal),
    retry: false,
  });

export const useRulings = (query: Query): UseQueryResult<readonly ListedRuling[]> =>
  useQuery({
    queryKey: ['rulings', query],
    queryFn: async ({ signal }) =>
      (await api.get<{ rulings: ListedRuling[] }>('/api/ruling-applications', { ...query, limit: 200 }, signal))
        .rulings,
    refetchInterval: LIVE_MS,
  });

export const useRulingFile = (id: string): UseQueryResult<RulingFile> =>
  useQuery({
    queryKey: ['ruling', id],
    queryFn: ({ signal }) => api.get<RulingFile>(`/api/ruling-applications/${id}`, {}, signal),
    refetchInterval: LIVE_MS,
    retry: false,
  });

export const useRulingHistory = ({ id, rowVersion }: RulingFile): UseQueryResult<readonly RulingHistoryEntry[]> =>
  useQuery({
    queryKey: ['ruling-history', id, rowVersion],
    queryFn: async ({ signal }) =>
      (await api.get<{ entries: RulingHistoryEntry[] }>(`/api/ruling-applications/${id}/history`, {}, signal)).entries,
    placeholderData: keepPreviousData,
  });

/** Sends one command with the version that the page shows, and shows what came of it. */
export function useRulingCommand(file: RulingFile | undefined): {
  readonly send: (command: string, body?: Readonly<Record<string, unknown>>) => Promise<RulingFile>;
  readonly refresh: () => Promise<unknown>;
} {
  const client = useQueryClient();
  const id = file?.id ?? '';
  const refresh = (): Promise<unknown> =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['ruling', id] }),
      client.invalidateQueries({ queryKey: ['rulings'] }),
    ]);
  const send = async (command: string, body: Readonly<Record<string, unknown>> = {}): Promise<RulingFile> => {
    const path = `/api/ruling-applications/${id}${command === '' ? '' : `/${command}`}`;
    const versioned = { rowVersion: file?.rowVersion, ...body };
    const options = { key: newKey() };
    const after = await (command === ''
      ? api.put<RulingFile>(path, versioned, options)
      : api.post<RulingFile>(path, versioned, options));
    client.setQueryData(['ruling', id], after);
    await client.invalidateQueries({ queryKey: ['rulings'] });
    return after;
  };
  return { send, refresh };
}

export const documentHref = (id: string, documentId: string): string =>
  `/api/ruling-applications/${id}/documents/${documentId}`;
