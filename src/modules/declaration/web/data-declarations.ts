import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from '../../../ui/api.ts';
import { useSend } from '../../../ui/use-send.ts';
import type { AssessmentAnswer } from '../../duty/contract.ts';
import type { DeclarationContent } from '../content-schema.ts';
import type { Receipt } from '../receipt.ts';
import type {
  CheckAnswer,
  DeclarationList,
  DeclarationView,
  Desk,
  HistoryEntry,
  VersionDiff,
} from '../view-schemas.ts';

const LIVE_MS = 5_000;
const base = '/api/declarations';

/** Asked again while it is open: customs acts meanwhile. */
export const useDesk = (): UseQueryResult<Desk> =>
  useQuery({
    queryKey: ['desk'],
    queryFn: ({ signal }) => api.get<Desk>('/api/desk', {}, signal),
    refetchInterval: LIVE_MS * 3,
  });

export type DeclarationFilter = { readonly text: string; readonly states: readonly string[] };

/** One page of the list; `states` narrows on the server, so that counts stay those of all states. */
export const useDeclarations = (filter: DeclarationFilter, limit: number): UseQueryResult<DeclarationList> =>
  useQuery({
    queryKey: ['declarations', filter, limit],
    queryFn: ({ signal }) =>
      api.get<DeclarationList>(
        base,
        { text: filter.text, state: filter.states.join(','), limit, counts: true },
        signal,
      ),
    placeholderData: keepPreviousData,
    refetchInterval: LIVE_MS * 6,
  });

export const useDeclaration = (id: string): UseQueryResult<DeclarationView> =>
  useQuery({
    queryKey: ['declaration', id],
    queryFn: ({ signal }) => api.get<DeclarationView>(`${base}/${id}`, {}, signal),
    refetchInterval: LIVE_MS,
    enabled: id !== '',
    retry: false,
  });

export const useHistory = (id: string, rowVersion: number): UseQueryResult<readonly HistoryEntry[]> =>
  useQuery({
    queryKey: ['declaration', id, 'history', rowVersion],
    queryFn: async ({ signal }) =>
      (await api.get<{ entries: HistoryEntry[] }>(`${base}/${id}/history`, {}, signal)).entries,
    placeholderData: keepPreviousData,
  });

/** The lodged assessment with every step of its reasoning, as of its day. */
export const useExplanation = (id: string, rowVersion: number): UseQueryResult<AssessmentAnswer> =>
  useQuery({
    queryKey: ['declaration', id, 'explanation', rowVersion],
    queryFn: ({ signal }) => api.get<AssessmentAnswer>(`${base}/${id}/explanation`, {}, signal),
    placeholderData: keepPreviousData,
    retry: false,
  });

type Compared = { readonly before: number; readonly after: number };

export const useComparison = (id: string, { before, after }: Compared): UseQueryResult<VersionDiff> =>
  useQuery({
    queryKey: ['declaration', id, 'compare', before, after],
    queryFn: ({ signal }) => api.get<VersionDiff>(`${base}/${id}/diff`, { before, after }, signal),
  });

type ToCheck = { readonly content: DeclarationContent; readonly id: string };
type ToLodge = { readonly content: DeclarationContent; readonly draftId: string; readonly condition: string };

/** The dry run: what would be refused, what deserves a look, what it would owe. */
export const useCheck = (): UseMutationResult<CheckAnswer, Error, ToCheck> =>
  useSend((input, key) => api.post<CheckAnswer>(`${base}/check`, input, { key }));

/** Registers and lodges in one request. */
export const useLodge = (): UseMutationResult<Receipt, Error, ToLodge> =>
  useWrite((input, key) => api.post<Receipt>(base, { ...input, lodge: true }, { key }));

export type Act =
  | { readonly act: 'lodge'; readonly body: { readonly condition: string } }
  | { readonly act: 'withdraw'; readonly body: { readonly reason: string; readonly note: string } }
  | { readonly act: 'arrival'; readonly body: { readonly carriedInOn: string } }
  | { readonly act: 'edit'; readonly body: { readonly content: DeclarationContent } }
  | {
      readonly act: 'change' | 'amend' | 'correction';
      readonly body: { readonly content: DeclarationContent; readonly reason: string };
    };

/** Everything a declarant does to a declaration that exists, as it was when they looked at it. */
export const useAct = (id: string): UseMutationResult<Receipt, Error, Act & { readonly rowVersion: number }> =>
  useWrite(({ act, body, rowVersion }, key) =>
    act === 'edit'
      ? api.put<Receipt>(`${base}/${id}`, { ...body, rowVersion }, { key })
      : api.post<Receipt>(`${base}/${id}/${act}`, { ...body, rowVersion }, { key }),
  );

function useWrite<Input>(
  send: (input: Input, key: string) => Promise<Receipt>,
): UseMutationResult<Receipt, Error, Input> {
  const client = useQueryClient();
  return useSend(send, {
    onSuccess: async ({ id }) => {
      void client.invalidateQueries({ queryKey: ['desk'] });
      void client.invalidateQueries({ queryKey: ['declarations'] });
      await client.invalidateQueries({ queryKey: ['declaration', id] });
    },
  });
}
