import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod';
import { api, useSend } from '../../../ui/index.ts';
import type { proofInputSchema, proofWithDrawsSchema, ShownProof } from '../proof-record.ts';

const PATH = '/api/origin/proofs';
const KEY = 'origin-proofs';
const PAGE = 50;

export type ProofInput = z.input<typeof proofInputSchema>;
export type ProofView = z.output<typeof proofWithDrawsSchema>;

type Page = { readonly proofs: readonly ShownProof[]; readonly next?: string };

export const useProofs = () =>
  useInfiniteQuery({
    queryKey: [KEY],
    queryFn: ({ pageParam, signal }) => api.get<Page>(PATH, { limit: PAGE, before: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const useProof = (id: string) =>
  useQuery({
    queryKey: [KEY, id],
    queryFn: ({ signal }) => api.get<ProofView>(`${PATH}/${encodeURIComponent(id)}`, {}, signal),
    retry: false,
  });

function useDone(): { readonly onSuccess: () => unknown } {
  const client = useQueryClient();
  return { onSuccess: () => client.invalidateQueries({ queryKey: [KEY] }) };
}

export const useRegisterProof = () =>
  useSend((input: ProofInput, key: string) => api.post<{ readonly id: string }>(PATH, input, { key }), useDone());

export const useWithdrawProof = (id: string) =>
  useSend(
    (body: { readonly reason: string }, key: string) => api.post(`${PATH}/${id}/withdraw`, body, { key }),
    useDone(),
  );
