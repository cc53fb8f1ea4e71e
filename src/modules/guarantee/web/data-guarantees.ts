import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod';
import { api, useSend } from '../../../ui/index.ts';
import type { GuaranteeView, guaranteeInputSchema, guaranteePageSchema, movementPageSchema } from '../contract.ts';

const PAGE = 50;
export type GuaranteeInput = z.input<typeof guaranteeInputSchema>;

export const useGuarantees = () =>
  useInfiniteQuery({
    queryKey: ['guarantees'],
    queryFn: ({ pageParam, signal }) =>
      api.get<z.output<typeof guaranteePageSchema>>('/api/guarantees', { limit: PAGE, before: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const useMovements = (id: string) =>
  useInfiniteQuery({
    queryKey: ['guarantees', id, 'movements'],
    queryFn: ({ pageParam, signal }) =>
      api.get<z.output<typeof movementPageSchema>>(
        `/api/guarantees/${id}/movements`,
        { limit: PAGE, before: pageParam },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

function useDone(): { readonly onSuccess: () => unknown } {
  const client = useQueryClient();
  return { onSuccess: () => client.invalidateQueries({ queryKey: ['guarantees'] }) };
}

export const useRegister = () =>
  useSend(
    (input: GuaranteeInput, key: string) => api.post<GuaranteeView>('/api/guarantees', input, { key }),
    useDone(),
  );

export type Change = {
  readonly id: string;
  readonly verb: 'amount' | 'suspend' | 'resume';
  readonly reason: string;
  readonly amount?: string;
};

export const useChange = () =>
  useSend(
    ({ id, verb, ...body }: Change, key: string) =>
      api.post<GuaranteeView>(`/api/guarantees/${id}/${verb}`, body, { key }),
    useDone(),
  );
