import { type UseMutationResult, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { api } from '../../../ui/api.ts';
import { useSend } from '../../../ui/use-send.ts';
import type { DeclarationContent } from '../content-schema.ts';

export type Draft = {
  readonly id: string;
  readonly title: string;
  readonly content: unknown;
  /** Set for a change of a declaration that exists. */
  readonly basedOnVersion: number | null;
  readonly rowVersion: number;
  readonly savedAt: string;
};

type Saved = { readonly id: string; readonly rowVersion: number; readonly savedAt: string };

const path = (id: string): string => `/api/drafts/${id}`;

/** Read once when the editor opens; afterwards the form is the truth. */
export function useDraft(id: string): UseQueryResult<Draft> {
  return useQuery({
    queryKey: ['draft', id],
    queryFn: ({ signal }) => api.get<Draft>(path(id), {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
}

export type ToSave = { readonly content: DeclarationContent; readonly title: string };

export function useSaveDraft(draft: Draft): (typed: ToSave) => Promise<Saved> {
  const client = useQueryClient();
  const rowVersion = useRef(draft.rowVersion);
  const { id, basedOnVersion } = draft;
  return useCallback(
    async (typed) => {
      const base = basedOnVersion === null ? {} : { basedOnVersion };
      const saved = await api.put<Saved>(path(id), { ...typed, rowVersion: rowVersion.current, ...base });
      rowVersion.current = saved.rowVersion;
      void client.invalidateQueries({ queryKey: ['desk'] });
      return saved;
    },
    [client, id, basedOnVersion],
  );
}

/** The draft of a change: the declaration as it stands, to be written over. It has the declaration's own key. */
export function useStartChange(): UseMutationResult<Saved, Error, ChangeToStart> {
  const client = useQueryClient();
  return useSend(
    ({ id, content, version }, key) => api.put<Saved>(path(id), { content, basedOnVersion: version }, { key }),
    {
      onSuccess: () => client.invalidateQueries({ queryKey: ['desk'] }),
    },
  );
}

type ChangeToStart = { readonly id: string; readonly content: DeclarationContent; readonly version: number };

/** A new draft with this content; answers its id. */
export function useNewDraft(): UseMutationResult<Saved, Error, { readonly content: unknown }> {
  const client = useQueryClient();
  return useSend((input, key) => api.post<Saved>('/api/drafts', input, { key }), {
    onSuccess: () => client.invalidateQueries({ queryKey: ['desk'] }),
  });
}

export function useDiscardDraft({ id }: Pick<Draft, 'id'>): UseMutationResult<unknown, Error, undefined> {
  const client = useQueryClient();
  return useSend((_: undefined, key) => api.delete(path(id), { key }), {
    onSuccess: () => client.invalidateQueries({ queryKey: ['desk'] }),
  });
}
